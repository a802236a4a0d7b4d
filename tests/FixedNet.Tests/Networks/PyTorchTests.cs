using System.Numerics;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Networks;

/// <summary>Every number of dense.json, from the classes that declare its networks, within the contract's bounds.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class PyTorchTests
{
    public static TheoryData<string, Precision, bool> Networks
    {
        get
        {
            var data = new TheoryData<string, Precision, bool>();
            foreach (string name in ReferenceNetwork.Names)
            {
                foreach (bool deterministic in new[] { false, true })
                {
                    data.Add(name, Precision.Single, deterministic);
                    data.Add(name, Precision.Double, deterministic);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void ForwardComputesPyTorchsOutputs(string name, Precision precision, bool deterministic)
    {
        var (network, expected, bound) = Open(name, precision, deterministic);
        Relative.AssertClose(expected.Outputs, network.Outputs(expected.Parameters, expected.Inputs), bound, "outputs");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void EvaluateComputesPyTorchsLossOfEachSampleAndOfTheBatch(string name, Precision precision, bool deterministic)
    {
        var (network, expected, bound) = Open(name, precision, deterministic);
        var samples = expected.Inputs.Chunk(network.Spec.Inputs).Zip(expected.Targets.Chunk(network.Spec.Outputs));
        double[] losses = [.. samples.Select(sample => network.Evaluate(expected.Parameters, sample.First, sample.Second))];

        Relative.AssertClose(expected.SampleLosses, losses, bound, "losses of samples");
        Relative.AssertClose(expected.Loss, network.Evaluate(expected.Parameters, expected.Inputs, expected.Targets), bound, "loss");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void BackwardComputesPyTorchsGradients(string name, Precision precision, bool deterministic)
    {
        var (network, expected, bound) = Open(name, precision, deterministic);
        var actual = network.Backward(expected.Parameters, expected.Inputs, expected.Targets);

        Relative.AssertClose(expected.Loss, actual.Loss, bound, "loss");
        Relative.AssertClose(expected.Gradient, actual.Gradient, bound, "gradient");
        Relative.AssertClose(expected.InputGradients, actual.InputGradients, bound, "input gradients");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void TrainBatchTakesPyTorchsStepsWithEveryOptimizer(string name, Precision precision, bool deterministic)
    {
        if (precision == Precision.Double)
            Train<double>(name, precision, deterministic);
        else
            Train<float>(name, precision, deterministic);
    }

    private static void Train<T>(string name, Precision precision, bool deterministic)
        where T : struct, INumberBase<T>
    {
        var (_, expected, bound) = Open(name, precision, deterministic);
        Assert.Equal(ReferenceOptimizers.Names.Order(), expected.After.Select(after => after.Optimizer).Order());
        foreach (var after in expected.After)
        {
            var network = (INetwork<T>)Activator.CreateInstance(ClassOf(name, precision, deterministic))!;
            Narrow<T>(expected.Parameters).CopyTo(network.Parameters);
            var optimizer = ReferenceOptimizers.Create<T>(after.Optimizer, expected.Parameters.Length, after.LearningRate);

            double first = double.CreateChecked(network.TrainBatch(Narrow<T>(expected.Inputs), Narrow<T>(expected.Targets), optimizer));
            for (int step = 1; step < after.Steps; step++)
                network.TrainBatch(Narrow<T>(expected.Inputs), Narrow<T>(expected.Targets), optimizer);

            Relative.AssertClose(expected.Loss, first, bound, "loss before the first step");
            double[] parameters = Array.ConvertAll(network.Parameters.ToArray(), double.CreateChecked);
            Relative.AssertClose(after.Parameters, parameters, bound, after.Optimizer);
        }
    }

    /// <summary>The class declared under the name that dense.json gives the network, which it must agree with.</summary>
    private static (NumericNetwork Network, ReferenceNetwork Expected, double Bound) Open(string name, Precision precision, bool deterministic)
    {
        var network = GeneratedNetwork.Of(ClassOf(name, precision, deterministic));
        var expected = ReferenceNetwork.Named(name);
        Assert.Equal(expected.Spec(precision).ToString(), network.Spec.ToString());
        return (network, expected, precision == Precision.Single ? 1e-5 : 1e-10);
    }

    private static Type ClassOf(string name, Precision precision, bool deterministic) =>
        typeof(PyTorchTests).Assembly.GetType($"FixedNet.Tests.Networks.{precision}Precision.{(deterministic ? "Deterministic." : "")}{name}", throwOnError: true, ignoreCase: true)!;

    private static T[] Narrow<T>(double[] numbers)
        where T : INumberBase<T> => Array.ConvertAll(numbers, T.CreateChecked);
}
