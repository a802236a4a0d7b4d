using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Training;

/// <summary>Samples that are made as they are used.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class BatchSourceTests
{
    [Fact]
    public void ANetworkLearnsFromSamplesThatNobodyHolds()
    {
        var network = new Line(1);
        var report = new Trainer<float>(network, new Sgd<float>(Line.ParameterCount, 0.5)) { BatchSize = 64, Epochs = 20 }.Fit(new Plane());
        Assert.Equal(20 * 16, report.Steps); // 1000 samples in 16 batches
        Assert.Equal(2, network.Parameters[0], 1e-3f);
        Assert.Equal(-1, network.Parameters[1], 1e-3f);
        Assert.Equal(0.5f, network.Parameters[2], 1e-3f);
    }

    /// <summary>y = 2 x₀ − x₁ + ½, at random places.</summary>
    private sealed class Plane : IBatchSource<float>
    {
        private SplitMix64 _random;
        private int _left;

        public long SampleCount => 1000;

        public void Start(long seed) => (_random, _left) = (new SplitMix64(seed), 1000);

        public int Read(Span<float> inputs, Span<float> targets)
        {
            int rows = Math.Min(targets.Length, _left);
            for (int row = 0; row < rows; row++)
            {
                (inputs[2 * row], inputs[2 * row + 1]) = ((float)_random.NextDouble(), (float)_random.NextDouble());
                targets[row] = 2 * inputs[2 * row] - inputs[2 * row + 1] + 0.5f;
            }

            _left -= rows;
            return rows;
        }
    }
}
