namespace FixedNet.Tests.Shared;

/// <summary>Differences of vectors, relative to the largest magnitude of the vector that is right.</summary>
public static class Relative
{
    public static double Error(IReadOnlyList<double> expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        double scale = expected.Max(Math.Abs);
        double worst = 0;
        for (int k = 0; k < expected.Count; k++)
            worst = Math.Max(worst, Math.Abs(expected[k] - actual[k])); // NaN stays
        return worst == 0 ? 0 : worst / scale;
    }

    public static void AssertClose(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double bound, string what)
    {
        double error = Error(expected, actual);
        Assert.True(error <= bound, $"{what}: off by {error:g3} of the largest magnitude, more than {bound:g3}");
    }

    public static void AssertClose(double expected, double actual, double bound, string what) =>
        AssertClose([expected], [actual], bound, what);
}
