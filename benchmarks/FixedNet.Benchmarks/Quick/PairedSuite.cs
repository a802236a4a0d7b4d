namespace FixedNet.Benchmarks.Quick;

/// <summary>A suite whose rows come from contenders that take turns; all of those look alike in CSV and Markdown.</summary>
internal abstract class PairedSuite : Suite<Row>
{
    /// <summary>The columns that say what was measured.</summary>
    protected abstract IReadOnlyList<string> Labels { get; }

    /// <summary>Those of the labels that name a row of the Markdown table; the others run across it.</summary>
    protected abstract IReadOnlyList<string> Down { get; }

    /// <summary>The column of the times, which names their unit.</summary>
    protected abstract string Time { get; }

    /// <summary>The column of the ratios, which names what they refer to.</summary>
    protected abstract string Ratio { get; }

    /// <summary>Whether the rows are sizes in a series, whose cliffs have a column.</summary>
    protected virtual bool IsSeries => false;

    protected override Report Tabulate(IReadOnlyList<Row> measured)
    {
        IReadOnlyList<Row> rows = Finish(measured);
        string[] series = IsSeries ? ["cliff"] : [];
        string header = Csv.Line([.. Labels, Time, Ratio, "bytes_per_call", "rounds", "spread", "drift", .. series, "measured_on"]);
        string machine = Machine.Short();
        string table = new MarkdownTable(Labels, Down, Cell).Make(rows, Notes(rows));
        return new Report(table, [header, .. rows.Select(row => Line(row, machine))]);
    }

    /// <summary>What needs the rows of all parts.</summary>
    protected virtual IReadOnlyList<Row> Finish(IReadOnlyList<Row> rows) => rows;

    /// <summary>What stands under the Markdown table: what the figures are.</summary>
    protected abstract string Notes(IReadOnlyList<Row> rows);

    /// <summary>What stands in a cell of the Markdown table.</summary>
    protected virtual string Cell(Row row, bool first) =>
        first ? $"**{MarkdownTable.Time(row.Time)}**" : $"{MarkdownTable.Time(row.Time)} ({row.Ratio:0.00}×)";

    private string Line(Row row, string machine)
    {
        string[] series = IsSeries ? [row.Cliff] : [];
        return Csv.Line(
        [
            .. row.Labels, Csv.Number(row.Time), Csv.Number(row.Ratio), Csv.Number(row.BytesPerCall), $"{row.Rounds}",
            Csv.Number(row.Spread), Csv.Number(row.Drift), .. series, machine,
        ]);
    }
}
