using System.Text;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>The start suite's columns.</summary>
internal static class StartTable
{
    public static IReadOnlyList<string> CsvLines(IReadOnlyList<StartRow> rows)
    {
        string machine = Machine.Short();
        return
        [
            "network,call,first_call_us,first_1000_us,steady_1000_us,ratio,jit_ms,methods,compilations,il_bytes,native_bytes,measured_on",
            .. rows.Select(row => Csv.Line([row.Network, row.Call, .. Values(row).Select(Csv.Number), machine])),
        ];
    }

    public static string Markdown(IReadOnlyList<StartRow> rows)
    {
        string[] columns =
        [
            "network", "call", "first call, µs", "first 1,000, µs", "1,000 when steady, µs", "ratio",
            "JIT, ms", "methods", "compilations", "IL, bytes", "native, bytes",
        ];
        var text = new StringBuilder();
        text.Append($"| {string.Join(" | ", columns)} |\n");
        text.Append($"|---|---|{string.Concat(columns.Skip(2).Select(_ => "--:|"))}\n");
        foreach (StartRow row in rows)
        {
            double[] values = [.. Values(row)];
            IEnumerable<string> figures = [.. values[..5].Select(MarkdownTable.Time), .. values[5..].Select(value => $"{value:#,0}")];
            text.Append($"| {row.Network} {Workload.Named(row.Network).Shape} | {row.Call} | {string.Join(" | ", figures)} |\n");
        }

        text.Append("\nThe first calls after the start of a process, medians of several processes; TrainBatch takes batches of 32.\n");
        text.Append("JIT: time spent on the network's and the library's methods until the steady state, in all tiers, on all threads and on the wall.\n");
        return text.Append(Machine.Describe()).Append('\n').ToString();
    }

    private static IEnumerable<double> Values(StartRow row) =>
    [
        row.FirstCall!.Value, row.FirstThousand!.Value, row.Steady!.Value, row.Ratio, row.JitMilliseconds!.Value,
        row.Methods!.Value, row.Compilations!.Value, row.IlBytes!.Value, row.NativeBytes!.Value,
    ];
}
