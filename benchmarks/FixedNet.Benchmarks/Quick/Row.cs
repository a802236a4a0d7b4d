namespace FixedNet.Benchmarks.Quick;

/// <summary>One contender in one cell of a suite that measures in turns.</summary>
/// <param name="Labels">What was measured, in the order of the suite's columns.</param>
/// <param name="Time">The median, in the suite's unit.</param>
/// <param name="Ratio">Against what the suite compares with: the median of the ratios of neighbouring turns.</param>
/// <param name="Cliff">Of sizes in a series: than which neighbour this one is far dearer: smaller, larger, both or nothing.</param>
internal sealed record Row(
    IReadOnlyList<string> Labels, double Time, double Ratio, double BytesPerCall, int Rounds, double Spread, double Drift,
    string Cliff = "")
{
    public static Row Of(PairedTimes times, PairedTimes reference, params IReadOnlyList<string> labels) => new(
        labels, times.Median, times.RatioTo(reference), times.AllocatedPerCall, times.Rounds.Count, times.Spread, times.Drift);
}
