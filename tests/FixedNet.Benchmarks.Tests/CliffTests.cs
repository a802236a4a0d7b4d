using FixedNet.Benchmarks.Quick;

namespace FixedNet.Benchmarks.Tests;

public sealed class CliffTests
{
    [Fact]
    public void A_size_dearer_than_a_neighbour_is_found_and_the_neighbour_named() =>
        Assert.Equal(["larger", "", "", "both", "", "", "smaller", ""], CliffsOf(1.8, 1.0, 1.0, 1.6, 0.9, 0.9, 1.4, 1.4));

    [Fact]
    public void Half_as_dear_again_is_no_cliff_yet() => Assert.Equal(["", "", ""], CliffsOf(1.0, 1.5, 1.0));

    [Fact]
    public void One_size_alone_has_no_neighbour() => Assert.Equal([""], CliffsOf(3.0));

    private static IEnumerable<string> CliffsOf(params double[] times)
    {
        Row[] series = [.. times.Select((time, k) => new Row(["T1", $"{k}"], time, time / times[Math.Max(0, k - 1)], 0, 9, 0, 0))];
        return Cliffs.Mark(series).Select(row => row.Cliff);
    }
}
