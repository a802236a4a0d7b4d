using FixedNet.Tests.Shared;

using Singles = FixedNet.Tests.Networks.SinglePrecision.Deterministic;

namespace FixedNet.Tests.Deterministic;

/// <summary>The ways in which one class computes the same: each must take its sums in the same order.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class OrderTests
{
    private const int Batch = 300;

    private readonly float[] _inputs = Uniform(Batch * Singles.Softmax_30_33_7.InputSize), _targets = Uniform(Batch * Singles.Softmax_30_33_7.OutputSize);

    [Fact]
    public void ASampleGivesTheBitsAloneThatItGivesInABatch()
    {
        var network = new Singles.Softmax_30_33_7(1);
        var together = new float[_targets.Length];
        var alone = new float[_targets.Length];
        network.ForwardBatch(_inputs, together);
        for (int s = 0; s < Batch; s++)
            network.Forward(_inputs.AsSpan(s * Singles.Softmax_30_33_7.InputSize, Singles.Softmax_30_33_7.InputSize), alone.AsSpan(s * Singles.Softmax_30_33_7.OutputSize, Singles.Softmax_30_33_7.OutputSize));
        Assert.Equal(Bits(together), Bits(alone));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WorkersChangeNoBit(int degree)
    {
        using var workers = new Workers(degree);
        var alone = new Singles.Softmax_30_33_7(1);
        var shared = new Singles.Softmax_30_33_7(1);
        var (first, second) = (new Adam<float>(alone.Parameters.Length, 0.01), new Adam<float>(alone.Parameters.Length, 0.01));
        for (int step = 0; step < 10; step++)
            Assert.Equal(alone.TrainBatch(_inputs, _targets, first), shared.TrainBatch(_inputs, _targets, second, workers));
        Assert.Equal(Bits(alone.Parameters.ToArray()), Bits(shared.Parameters.ToArray()));
    }

    [Fact]
    public void TrainBatchIsTheGradientAndThenTheOptimisersStep()
    {
        var trained = new Singles.Softmax_30_33_7(1);
        float[] stepped = trained.Parameters.ToArray(), gradient = new float[stepped.Length];
        int one = 20; // a single tile, for which other networks take the step at once
        var (inputs, targets) = (_inputs[..(one * Singles.Softmax_30_33_7.InputSize)], _targets[..(one * Singles.Softmax_30_33_7.OutputSize)]);
        Singles.Softmax_30_33_7.Backward(stepped, inputs, targets, gradient);
        new Sgd<float>(stepped.Length, 0.1).Step(stepped, gradient);
        trained.TrainBatch(inputs, targets, new Sgd<float>(stepped.Length, 0.1));
        Assert.Equal(Bits(stepped), Bits(trained.Parameters.ToArray()));
    }

    private static int[] Bits(float[] numbers) => Array.ConvertAll(numbers, BitConverter.SingleToInt32Bits);

    private static float[] Uniform(int count)
    {
        var random = new SplitMix64(2);
        return [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble())];
    }
}
