using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Textbook;

#pragma warning disable FN018 // the textbooks' quadratic cost after a sigmoid

/// <summary>The textbooks' first network.</summary>
[Network(2, Loss = Loss.HalfSquaredError, Reduction = Reduction.Mean)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
public sealed partial class OrGate { }

/// <summary>A 2-2-1 network of sigmoids learns OR from its four rows, by steps of η/m along the summed gradient of the quadratic cost.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class OrGateTests
{
    private static readonly float[] _inputs = [0, 0, 0, 1, 1, 0, 1, 1];
    private static readonly float[] _targets = [0, 1, 1, 1];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void ItLearnsAllFourRows(int seed)
    {
        var network = new OrGate(seed);
        var optimizer = new Sgd<float>(OrGate.ParameterCount, learningRate: 3);
        float before = network.Evaluate(_inputs, _targets);
        for (int step = 0; step < 3000; step++)
            network.TrainBatch(_inputs, _targets, optimizer);

        var outputs = new float[4];
        network.ForwardBatch(_inputs, outputs);
        Assert.Equal(_targets, outputs.Select(output => MathF.Round(output)));
        Assert.All(outputs.Zip(_targets), row => Assert.InRange(Math.Abs(row.First - row.Second), 0, 0.1f));
        Assert.True(network.Evaluate(_inputs, _targets) < before / 20);
    }

    [Fact]
    public void AStepSubtractsEtaOverMTimesTheSumOfTheSamplesGradients()
    {
        const float Eta = 3;
        var network = new OrGate(1);
        float[] expected = network.Parameters.ToArray();
        var gradient = new float[OrGate.ParameterCount];
        for (int x = 0; x < 4; x++)
        {
            OrGate.Backward(network.Parameters, _inputs.AsSpan(2 * x, 2), _targets.AsSpan(x, 1), gradient);
            for (int k = 0; k < gradient.Length; k++)
                expected[k] -= Eta / 4 * gradient[k];
        }

        network.TrainBatch(_inputs, _targets, new Sgd<float>(OrGate.ParameterCount, Eta));

        Assert.All(expected.Zip(network.Parameters.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }
}
