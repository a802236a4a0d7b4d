using System.Text;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick;

/// <summary>The table, and under it what one must know to read it.</summary>
/// <param name="labels">The columns that say what was measured.</param>
/// <param name="down">Those of them that name a row; the others run across.</param>
/// <param name="cell">What to write of a measurement, and whether it is the first in its row.</param>
internal sealed class MarkdownTable(IReadOnlyList<string> labels, IReadOnlyList<string> down, Func<Row, bool, string> cell)
{
    public string Make(IReadOnlyList<Row> rows, string notes)
    {
        List<string> columns = [.. rows.Select(Across).Distinct()];
        var text = new StringBuilder();
        text.Append($"| {string.Join(" | ", down)} | {string.Join(" | ", columns)} | bytes/call |\n");
        text.Append($"|{string.Concat(down.Select(_ => "---|"))}{string.Concat(columns.Select(_ => "--:|"))}--:|\n");
        foreach (var line in rows.GroupBy(row => string.Join(" | ", down.Select(label => Label(row, label)))))
        {
            IEnumerable<string> cells = columns.Select(column =>
                line.FirstOrDefault(row => Across(row) == column) is { } row ? cell(row, row == line.First()) : "");
            text.Append($"| {line.Key} | {string.Join(" | ", cells)} | {Allocated([.. line])} |\n");
        }

        text.Append($"\n{notes}\n");
        text.Append("Bytes allocated per call by the first in the row; by others where they differ.\n");
        return text.Append(Noise(rows)).Append('\n').Append(Machine.Describe()).Append('\n').ToString();
    }

    public static string Time(double time) => time switch
    {
        < 1 => $"{time:0.000}",
        < 10 => $"{time:0.00}",
        < 1000 => $"{time:0.0}",
        _ => $"{time:#,0}",
    };

    private string Across(Row row) =>
        string.Join(' ', labels.Zip(row.Labels).Where(pair => !down.Contains(pair.First)).Select(pair => pair.Second));

    private string Label(Row row, string label)
    {
        string value = row.Labels[labels.Index().First(pair => pair.Item == label).Index];
        return label == "network" ? $"{value} {Workload.Named(value).Shape}" : value;
    }

    private string Allocated(IReadOnlyList<Row> line)
    {
        IEnumerable<string> others = line.Skip(1).Where(row => row.BytesPerCall != line[0].BytesPerCall)
            .Select(row => $", {Across(row)}: {row.BytesPerCall:0}");
        return $"{line[0].BytesPerCall:0}{string.Concat(others)}";
    }

    private static string Noise(IReadOnlyList<Row> rows)
    {
        Row drifted = rows.MaxBy(row => Math.Abs(row.Drift))!, spread = rows.MaxBy(row => row.Spread)!;
        return $"Fewest rounds in a cell: {rows.Min(row => row.Rounds)}. Largest change from the first third of the rounds to the last: "
            + $"{drifted.Drift:+0.0%;-0.0%} ({Where(drifted)}); "
            + $"largest spread (half of the rounds): {spread.Spread:0.0%} ({Where(spread)}).";
    }

    private static string Where(Row row) => string.Join(' ', row.Labels);
}
