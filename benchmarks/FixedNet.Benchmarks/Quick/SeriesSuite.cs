namespace FixedNet.Benchmarks.Quick;

/// <summary>A suite over sizes that grow, none of which should cost much more for each multiply-add than its neighbours do.</summary>
/// <remarks>The size is the last label. The sizes of a series take turns, so that what slows the machine slows neighbours alike.</remarks>
internal abstract class SeriesSuite : PairedSuite
{
    protected override IReadOnlyList<string> Down => [Labels[^1]];

    protected override string Time => "ns_per_multiply_add";

    protected override string Ratio => "ratio_to_smaller";

    protected override bool IsSeries => true;

    protected static IEnumerable<Row> Rows(
        IReadOnlyList<PairedTimes> times, IReadOnlyList<int> sizes, params IReadOnlyList<string> labels) =>
        sizes.Select((size, k) => Row.Of(times[k], times[Math.Max(0, k - 1)], [.. labels, $"{size}"]));

    protected override IReadOnlyList<Row> Finish(IReadOnlyList<Row> rows) =>
        [.. rows.GroupBy(Series).SelectMany(series => Cliffs.Mark([.. series]))];

    protected override string Notes(IReadOnlyList<Row> rows)
    {
        string cliffs = string.Join("; ", rows.Where(row => row.Cliff != "").Select(row => $"{Series(row)} at {row.Labels[^1]} ({row.Cliff})"));
        return $"""
            ns per multiply-add of the matrix products, median.
            More than {Cliffs.Limit}× dearer than a neighbouring {Labels[^1]}, the smaller, the larger or both: {(cliffs == "" ? "none" : cliffs)}.
            """;
    }

    protected override string Cell(Row row, bool first) =>
        row.Cliff == "" ? MarkdownTable.Time(row.Time) : $"**{MarkdownTable.Time(row.Time)}**";

    private static string Series(Row row) => string.Join(' ', row.Labels.SkipLast(1));
}
