using System.Text;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick;

/// <summary>The table, and under it what one must know to read it.</summary>
internal static class MarkdownTable
{
    public static string Make(IReadOnlyList<Row> rows, QuickOptions options)
    {
        List<string> contenders = [.. rows.Select(row => row.Contender).Distinct()];
        var text = new StringBuilder();
        if (options.Smoke)
            text.Append("A smoke test: **these times mean nothing.**\n\n");
        text.Append($"| network | task | {string.Join(" | ", contenders)} | bytes/call |\n");
        text.Append($"|---|---|{string.Concat(contenders.Select(_ => "--:|"))}--:|\n");
        foreach (var cell in rows.GroupBy(row => (row.Network, row.Task)))
        {
            text.Append($"| {cell.Key.Network} {Workload.Named(cell.Key.Network).Shape} | {cell.Key.Task} | ");
            text.Append(string.Join(" | ", cell.Select((row, k) => k == 0 ? $"**{Time(row)}**" : $"{Time(row)} ({row.Ratio:0.00}×)")));
            text.Append($" | {Allocated([.. cell])} |\n");
        }

        text.Append("\nns per sample, median; in brackets the time against the generated network's, the median of paired rounds.\n");
        text.Append("Bytes allocated per call by the generated network; by others where they differ.\n");
        text.Append(string.Join("; ", WorkTask.All.Select(task => $"{task.Name}: {task.Description}"))).Append(".\n");
        text.Append(Noise(rows)).Append('\n').Append(Machine.Describe()).Append('\n');
        return text.ToString();
    }

    private static string Time(Row row) => row.NanosecondsPerSample switch
    {
        < 10 => $"{row.NanosecondsPerSample:0.00}",
        < 1000 => $"{row.NanosecondsPerSample:0.0}",
        _ => $"{row.NanosecondsPerSample:#,0}",
    };

    private static string Allocated(IReadOnlyList<Row> cell)
    {
        IEnumerable<string> others = cell.Skip(1).Where(row => row.BytesPerCall != cell[0].BytesPerCall)
            .Select(row => $", {row.Contender}: {row.BytesPerCall:0}");
        return $"{cell[0].BytesPerCall:0}{string.Concat(others)}";
    }

    private static string Noise(IReadOnlyList<Row> rows)
    {
        Row drifted = rows.MaxBy(row => Math.Abs(row.Drift))!, spread = rows.MaxBy(row => row.Spread)!;
        return $"Fewest rounds in a cell: {rows.Min(row => row.Rounds)}. Largest change from the first third of the rounds to the last: "
            + $"{drifted.Drift:+0.0%;-0.0%} ({Cell(drifted)}); largest spread (half of the rounds): {spread.Spread:0.0%} ({Cell(spread)}).";
    }

    private static string Cell(Row row) => $"{row.Network} {row.Task}, {row.Contender}";
}
