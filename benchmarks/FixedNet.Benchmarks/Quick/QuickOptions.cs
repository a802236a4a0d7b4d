using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick;

/// <summary>The command line after <c>quick</c>.</summary>
/// <param name="Rows">Print one line of CSV a row to the output instead of the table: how the processes of the networks report.</param>
internal sealed record QuickOptions(
    IReadOnlyList<Workload> Workloads, bool Smoke, double SecondsPerCell, string? MarkdownFile, string? CsvFile, bool Rows)
{
    public const string Usage = """
        quick [--smoke] [--network W1]… [--seconds 4] [--out file.md] [--csv file.csv]
          --smoke     a few milliseconds a cell: checks that everything runs and agrees; the times mean nothing
          --network   only this network; may be repeated
          --seconds   how long each cell is measured
          --out       also write the Markdown table to a file
          --csv       also write every row to a file, as CSV
        """;

    public static QuickOptions Parse(IReadOnlyList<string> arguments)
    {
        List<Workload> workloads = [];
        string? markdown = null, csv = null;
        bool smoke = false, rows = false;
        double seconds = 4;

        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out string? option))
        {
            string Value() => rest.TryDequeue(out string? value) ? value : throw new ArgumentException($"{option} needs a value.");
            switch (option)
            {
                case "--smoke": smoke = true; break;
                case "--rows": rows = true; break;
                case "--network": workloads.Add(Workload.Named(Value())); break;
                case "--out": markdown = Value(); break;
                case "--csv": csv = Value(); break;
                case "--seconds":
                    if (!double.TryParse(Value(), out seconds) || seconds is not (> 0 and < 3600))
                        throw new ArgumentException("--seconds needs a number above 0.");
                    break;
                default: throw new ArgumentException($"{option} is no option.");
            }
        }

        return new QuickOptions(workloads.Count == 0 ? Workload.All : workloads, smoke, seconds, markdown, csv, rows);
    }
}
