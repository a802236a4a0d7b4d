using System.Numerics;
using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Instances;

/// <summary>Code written over <see cref="INetwork{T}"/> does with any network what its static methods do.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class InterfaceTests
{
    public static TheoryData<Type> Networks => SampleNetworks.WithLoss;

    [Theory]
    [MemberData(nameof(Networks))]
    public void TheInstanceComputesWhatTheCoreComputesOfItsParameters(Type type)
    {
        if (NetworkSpec.Of(type).Precision == Precision.Double)
            Check<double>(type);
        else
            Check<float>(type);
    }

    private static void Check<T>(Type type)
        where T : struct, INumberBase<T>
    {
        var functions = new NetworkFunctions<T>(type);
        var spec = NetworkSpec.Of(type);
        var network = (INetwork<T>)Activator.CreateInstance(type, 3)!;
        var at = Problem.Random(spec, 34, seed: 1);
        T[] inputs = Array.ConvertAll(at.Inputs, T.CreateChecked), targets = Array.ConvertAll(at.Targets, T.CreateChecked);
        T[] expected = new T[34 * spec.Outputs], actual = new T[34 * spec.Outputs];
        functions.ForwardBatch(network.Parameters, inputs, expected);

        network.ForwardBatch(inputs, actual);
        Assert.Equal(expected, actual);

        functions.Forward(network.Parameters, inputs.AsSpan(0, spec.Inputs), expected.AsSpan(0, spec.Outputs));
        network.Forward(inputs.AsSpan(0, spec.Inputs), actual.AsSpan(spec.Outputs, spec.Outputs));
        Assert.Equal(expected[..spec.Outputs], actual[spec.Outputs..(2 * spec.Outputs)]);

        T loss = functions.Evaluate!(network.Parameters, inputs, targets);
        Assert.Equal(loss, network.Evaluate(inputs, targets));

        Assert.Equal(spec.ParameterCount, network.Parameters.Length);
        foreach (var (k, shape) in spec.Shapes.Index())
        {
            int layer = k;
            if (spec.Layers[k].Kind == LayerType.Dense)
                Assert.Equal(shape.Inputs * shape.Outputs, network.Weights(k).Length);
            else
                Assert.Contains($"Layer {k} has no weights", Assert.Throws<ArgumentOutOfRangeException>(() => network.Weights(layer).Length).Message);
            if (spec.Layers[k].Kind != LayerType.Activate)
                Assert.Equal(shape.Outputs, network.Biases(k).Length);
            else
                Assert.Contains($"Layer {k} has no biases", Assert.Throws<ArgumentOutOfRangeException>(() => network.Biases(layer).Length).Message);
        }

        // A step along the core's gradient: Sgd with η = 1 subtracts it.
        T[] gradient = new T[spec.ParameterCount], stepped = network.Parameters.ToArray();
        functions.Backward!(network.Parameters, inputs, targets, gradient);
        for (int k = 0; k < stepped.Length; k++)
            stepped[k] -= gradient[k];
        Assert.Equal(loss, network.TrainBatch(inputs, targets, new Sgd<T>(spec.ParameterCount, 1)));
        double[] parameters = Array.ConvertAll(network.Parameters.ToArray(), double.CreateChecked);
        Relative.AssertClose(Array.ConvertAll(stepped, double.CreateChecked), parameters, 1e-6, "step");
    }
}
