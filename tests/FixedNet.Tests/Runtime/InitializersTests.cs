using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

[Trait(Depends.On, Depends.Nothing)]
public class InitializersTests
{
    [Fact]
    public void HeUniformGivesTheSameBitsOnEveryPlatform()
    {
        // √(6/4) (2u − 1) for seed 42, computed in Python: its floats are IEEE 754 doubles.
        var random = new SplitMix64(42);
        double[] weights = new double[4];
        Initializers.HeUniform(weights, 4, ref random);
        Assert.Equal(
            [0x3fe2ef4b4344426b, 0xbfeaa850180d9b6f, 0xbfe15aa36fa09668, 0xbfd86d01b7e277d5],
            weights.Select(BitConverter.DoubleToUInt64Bits));

        random = new SplitMix64(42);
        float[] single = new float[4];
        Initializers.HeUniform(single, 4, ref random);
        Assert.Equal([0x3f177a5a, 0xbf554281, 0xbf0ad51b, 0xbec3680e], single.Select(BitConverter.SingleToUInt32Bits));
    }

    [Fact]
    public void GlorotUniformGivesTheSameBitsOnEveryPlatform()
    {
        // √(6/(4 + 3)) (2u − 1), likewise.
        var random = new SplitMix64(42);
        double[] weights = new double[4];
        Initializers.GlorotUniform(weights, 4, 3, ref random);
        Assert.Equal(
            [0x3fdca06b7040e2ea, 0xbfe426b214fee28d, 0xbfda3ca35156034f, 0xbfd276d42a7d2942],
            weights.Select(BitConverter.DoubleToUInt64Bits));

        random = new SplitMix64(42);
        float[] single = new float[4];
        Initializers.GlorotUniform(single, 4, 3, ref random);
        Assert.Equal([0x3ee5035c, 0xbf213591, 0xbed1e51b, 0xbe93b6a1], single.Select(BitConverter.SingleToUInt32Bits));
    }

    [Fact]
    public void WeightsFillTheIntervalEvenly()
    {
        const int Inputs = 24;
        double limit = Math.Sqrt(6.0 / Inputs);
        var random = new SplitMix64(1);
        double[] weights = new double[100_000];
        Initializers.HeUniform(weights, Inputs, ref random);

        Assert.All(weights, w => Assert.InRange(w, -limit, limit));
        // The mean of 100,000 has the standard deviation 0.0009; the variance is 2 / inputs.
        Assert.InRange(weights.Average(), -0.004, 0.004);
        Assert.InRange(weights.Average(w => w * w), 0.98 * 2 / Inputs, 1.02 * 2 / Inputs);
    }

    [Fact]
    public void LayersDrawOnFromOneGenerator()
    {
        var random = new SplitMix64(9);
        float[] whole = new float[6];
        Initializers.HeUniform(whole, 2, ref random);

        random = new SplitMix64(9);
        float[] parts = new float[6];
        Initializers.HeUniform(parts.AsSpan(0, 4), 2, ref random);
        Initializers.HeUniform(parts.AsSpan(4), 2, ref random);
        Assert.Equal(whole, parts);
    }

    [Fact]
    public void RefusesALayerWithoutInputsOrOutputs()
    {
        var random = new SplitMix64(0);
        float[] weights = new float[1];
        Assert.Throws<ArgumentOutOfRangeException>("inputs", () => Initializers.HeUniform(weights, 0, ref random));
        Assert.Throws<ArgumentOutOfRangeException>("inputs", () => Initializers.GlorotUniform(weights, 0, 1, ref random));
        Assert.Throws<ArgumentOutOfRangeException>("outputs", () => Initializers.GlorotUniform(weights, 1, 0, ref random));
        Assert.Equal(0, weights[0]);
    }
}
