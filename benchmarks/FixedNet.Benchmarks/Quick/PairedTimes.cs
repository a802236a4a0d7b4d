namespace FixedNet.Benchmarks.Quick;

/// <summary>What was measured of one contender in one cell, round by round.</summary>
/// <param name="Rounds">ns per unit of the work; the contenders' rounds of one number were neighbours in time.</param>
internal sealed record PairedTimes(IReadOnlyList<double> Rounds, double AllocatedPerCall)
{
    public double Median => MedianOf(Rounds);

    /// <summary>Half of the rounds lay within this of each other, as a part of the median: the noise.</summary>
    public double Spread
    {
        get
        {
            double[] sorted = [.. Rounds.Order()];
            return (sorted[sorted.Length * 3 / 4] - sorted[sorted.Length / 4]) / Median;
        }
    }

    /// <summary>The last third of the rounds against the first: near 0 if code, clock and machine had settled.</summary>
    public double Drift
    {
        get
        {
            int third = Math.Max(1, Rounds.Count / 3);
            return MedianOf(Rounds.TakeLast(third)) / MedianOf(Rounds.Take(third)) - 1;
        }
    }

    /// <summary>The median of the rounds' ratios, in which what disturbed both cancels.</summary>
    public double RatioTo(PairedTimes other) => MedianOf(Rounds.Zip(other.Rounds, (ours, theirs) => ours / theirs));

    public static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
