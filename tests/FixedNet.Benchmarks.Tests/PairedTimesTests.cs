using FixedNet.Benchmarks.Quick;

namespace FixedNet.Benchmarks.Tests;

public sealed class PairedTimesTests
{
    private static readonly PairedTimes _times = new([4, 1, 2, 3, 100, 2, 3, 2, 3], AllocatedPerCall: 0);

    [Fact]
    public void The_median_leaves_out_what_disturbed_a_round() => Assert.Equal(3, _times.Median);

    [Fact]
    public void A_disturbance_of_both_cancels_in_their_ratio()
    {
        var twice = new PairedTimes([.. _times.Rounds.Select(time => 2 * time)], 0);
        Assert.Equal(2, twice.RatioTo(_times));
    }

    [Fact]
    public void Drift_compares_the_last_third_with_the_first() =>
        Assert.Equal(0.5, new PairedTimes([2, 2, 2, 9, 9, 9, 3, 3, 3], 0).Drift, 12);
}
