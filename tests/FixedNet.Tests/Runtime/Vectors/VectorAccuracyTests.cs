using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime.Vectors;

[Trait(Depends.On, Depends.Hardware)]
public class VectorAccuracyTests
{
    [Theory]
    [MemberData(nameof(VectorCase.Names), MemberType = typeof(VectorCase))]
    public void SingleStaysWithinItsBoundOverTheWholeRangeOfFloat(string name) =>
        AssertSingle(VectorCase.Of(name), new VectorFunction<float>(name, VectorFunctions.WidestInHardware));

    [Theory]
    [MemberData(nameof(VectorCase.Names), MemberType = typeof(VectorCase))]
    public void DoubleStaysWithinItsBound(string name) =>
        AssertDouble(VectorCase.Of(name), new VectorFunction<double>(name, VectorFunctions.WidestInHardware));

    internal static void AssertSingle(VectorCase test, VectorFunction<float> function)
    {
        var block = new float[1 << 16];
        // Every 1,009th of the 2³² floats.
        for (long first = 0; first < 1L << 32; first += 1009L * block.Length)
        {
            for (int i = 0; i < block.Length; i++)
                block[i] = BitConverter.UInt32BitsToSingle((uint)Math.Min(first + 1009L * i, uint.MaxValue));
            AssertClose(test, block, function.Of(block));
        }

        float[] edges = VectorFunctions.Padded(VectorFunctions.SignedEdges(x => (float)x));
        AssertClose(test, edges, function.Of(edges));
    }

    internal static void AssertDouble(VectorCase test, VectorFunction<double> function)
    {
        double[] x = VectorFunctions.Padded(Samples(test.Name == "Log"));
        double[] y = function.Of(x);
        for (int i = 0; i < x.Length; i++)
        {
            DoubleDouble exact = test.Exact(x[i]);
            double error = Math.Abs((double)(y[i] - exact)), ulp = Math.BitIncrement(Math.Abs(exact.High)) - Math.Abs(exact.High);
            Assert.True(error <= Math.Max(test.DoubleUlps * ulp, test.DoubleAbsolute),
                $"{test.Name}({x[i]:R}) = {y[i]:R}, {error / ulp:F2} ulp from {exact.High:R}");
        }
    }

    private static void AssertClose(VectorCase test, float[] x, float[] y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            double exact = test.Double(x[i]);
            float expected = (float)exact;
            // Equal also where both are NaN or the same infinity.
            if (expected.Equals(y[i]))
                continue;
            double error = Math.Abs(y[i] - exact), ulp = MathF.BitIncrement(MathF.Abs(expected)) - MathF.Abs(expected);
            if (!(error <= Math.Max(test.SingleUlps * ulp, test.SingleAbsolute)))
                Assert.Fail($"{test.Name}({x[i]:R}) = {y[i]:R}, {error / ulp:F2} ulp from {exact:R}");
        }
    }

    /// <summary>Where functions bend, where they saturate, and near 0; for a logarithm positive, near 1, and of every exponent.</summary>
    private static IEnumerable<double> Samples(bool positive)
    {
        var random = new SplitMix64(11);
        for (int i = 0; i < 1000; i++)
        {
            double t = random.NextDouble(), sign = i % 2 == 0 ? 1 : -1;
            if (positive)
            {
                yield return 1 + sign * t / 2;
                yield return 4 * t;
                yield return Math.ScaleB(1 + t, (int)(sign * 1000 * random.NextDouble()));
            }
            else
            {
                yield return sign * 2 * t;
                yield return sign * 40 * t;
                yield return sign * 700 * t;
                yield return sign * Math.Pow(10, -18 * t);
            }
        }
    }
}
