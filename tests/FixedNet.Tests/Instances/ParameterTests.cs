using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Instances;

/// <summary>An instance owns one vector: W[input][output] row by row, then b, layer by layer.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class ParameterTests
{
    [Fact]
    public void WeightsAndBiasesAreViewsOfOneVectorInOrder()
    {
        var network = new UnrolledMean();
        for (int k = 0; k < UnrolledMean.ParameterCount; k++)
            network.Parameters[k] = k;

        // 3-5-2: W1 [3, 5], b1 [5], W2 [5, 2], b2 [2]
        Assert.Equal(Count(0, 15), network.Weights(0).ToArray());
        Assert.Equal(Count(15, 5), network.Biases(0).ToArray());
        Assert.Equal(Count(20, 10), network.Weights(1).ToArray());
        Assert.Equal(Count(30, 2), network.Biases(1).ToArray());
        Assert.Equal(32, UnrolledMean.ParameterCount);

        network.Weights(1)[3] = -1;
        network.Biases(1)[0] = -2;
        Assert.Equal(-1, network.Parameters[23]);
        Assert.Equal(-2, network.Parameters[30]);
    }

    [Fact]
    public void AWeightJoinsTheInputOfItsRowToTheOutputOfItsColumn()
    {
        var network = new OneLayer();
        network.Parameters.Clear();
        network.Weights(0)[1 * OneLayer.OutputSize + 2] = 100; // from input 1 to output 2
        var outputs = new float[3];

        network.Forward([0, 1], outputs);
        Assert.Equal([0.5f, 0.5f, 1], outputs);
        network.Forward([1, 0], outputs);
        Assert.Equal([0.5f, 0.5f, 0.5f], outputs);
    }

    [Fact]
    public void ConstantsTellTheShape()
    {
        Assert.Equal((3, 2, 2), (UnrolledMean.InputSize, UnrolledMean.OutputSize, UnrolledMean.LayerCount));
        Assert.Equal((2, 3, 2, 2 * 1030 + 1030 + 1030 * 3 + 3),
            (UnmanagedScratch.InputSize, UnmanagedScratch.OutputSize, UnmanagedScratch.LayerCount, UnmanagedScratch.ParameterCount));
        Assert.Equal((4, 3, 2, 4 * 6 + 6 + 6 * 3 + 3),
            (WithoutLoss.InputSize, WithoutLoss.OutputSize, WithoutLoss.LayerCount, WithoutLoss.ParameterCount));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void ALayerThatIsNotThereIsRefused(int layer)
    {
        var network = new UnrolledMean();
        Assert.Equal("layer", Assert.ThrowsAny<ArgumentException>(() => network.Weights(layer).Length).ParamName);
        Assert.Equal("layer", Assert.ThrowsAny<ArgumentException>(() => network.Biases(layer).Length).ParamName);
    }

    private static double[] Count(int from, int count) => [.. Enumerable.Range(from, count).Select(k => (double)k)];
}
