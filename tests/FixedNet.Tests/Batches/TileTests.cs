using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Batches;

/// <summary>A batch is worked through in tiles; how many samples fill them must not show.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class TileTests
{
    public static TheoryData<Type> Networks => SampleNetworks.All;

    [Theory]
    [MemberData(nameof(Networks))]
    public void EveryBatchSizeGivesWhatTheNaiveNetworkGives(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        var naive = new NaiveNetwork(network.Spec);
        double bound = network.Spec.Precision == Precision.Double ? 1e-12 : 1e-5;
        bool isLarge = network.Spec.ParameterCount > 5_000;
        foreach (int m in isLarge ? [1, 2, 31, 33] : Enumerable.Range(1, 40).Append(70))
        {
            var at = Problem.Random(network.Spec, m, seed: m);
            string batch = $"batch of {m}";
            double[] outputs = network.Outputs(at.Parameters, at.Inputs);
            Relative.AssertClose(naive.Outputs(at.Parameters, at.Inputs), outputs, bound, $"outputs, {batch}");

            var expected = naive.VectorJacobianProduct(at.Parameters, at.Inputs, at.OutputGradients);
            var actual = network.VectorJacobianProduct(at.Parameters, at.Inputs, at.OutputGradients);
            Relative.AssertClose(expected.Gradient, actual.Gradient, bound, $"product by parameters, {batch}");
            Relative.AssertClose(expected.InputGradients, actual.InputGradients, bound, $"product by inputs, {batch}");
            if (network.Spec.Loss == Loss.None)
                continue;

            expected = naive.Backward(at.Parameters, at.Inputs, at.Targets);
            actual = network.Backward(at.Parameters, at.Inputs, at.Targets);
            Relative.AssertClose(expected.Loss, actual.Loss, bound, $"loss, {batch}");
            Relative.AssertClose(expected.Gradient, actual.Gradient, bound, $"loss by parameters, {batch}");
            Relative.AssertClose(expected.InputGradients, actual.InputGradients, bound, $"loss by inputs, {batch}");
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void ForwardOfOneSampleGivesItsRowOfTheBatch(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        var at = Problem.Random(network.Spec, 35, seed: 4);
        double[] outputs = network.Outputs(at.Parameters, at.Inputs);
        foreach (var (x, input) in at.Inputs.Chunk(network.Spec.Inputs).Index())
        {
            double[] row = outputs[(x * network.Spec.Outputs)..((x + 1) * network.Spec.Outputs)];
            double bound = network.Spec.Precision == Precision.Double ? 1e-15 : 1e-6;
            Relative.AssertClose(row, network.Output(at.Parameters, input), bound, $"sample {x}");
        }
    }

    [Theory]
    [MemberData(nameof(SampleNetworks.WithLoss), MemberType = typeof(SampleNetworks))]
    public void BackwardWithoutInputGradientsGivesTheSameGradient(Type type)
    {
        if (NetworkSpec.Of(type).Precision == Precision.Double)
            CompareGradients<double>(type);
        else
            CompareGradients<float>(type);
    }

    private static void CompareGradients<T>(Type type)
        where T : struct, System.Numerics.INumberBase<T>
    {
        var functions = new NetworkFunctions<T>(type);
        var at = Problem.Random(NetworkSpec.Of(type), 35, seed: 5);
        T[] parameters = Array.ConvertAll(at.Parameters, T.CreateChecked);
        T[] inputs = Array.ConvertAll(at.Inputs, T.CreateChecked), targets = Array.ConvertAll(at.Targets, T.CreateChecked);
        T[] with = new T[parameters.Length], without = new T[parameters.Length], inputGradients = new T[inputs.Length];

        T loss = functions.BackwardToInputs!(parameters, inputs, targets, with, inputGradients);

        Assert.Equal(loss, functions.Backward!(parameters, inputs, targets, without));
        Assert.Equal(with, without);
        Assert.Contains(with, number => number != T.Zero);
    }
}
