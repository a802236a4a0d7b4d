using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Quick;

/// <summary>
/// The quick mode. Each network is measured in a process of its own: the contenders' code is shared between networks, and the JIT
/// compiles it by the profile of what ran first.
/// </summary>
internal static class QuickCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        try
        {
            var options = QuickOptions.Parse(arguments);
            if (options.Rows)
                NetworkMeasurement.Run(options);
            else
                Report(options, [.. options.Workloads.SelectMany(workload => NetworkProcess.Measure(workload, options))]);
            return 0;
        }
        catch (ArgumentException problem)
        {
            Console.Error.WriteLine($"{problem.Message}\n\n{QuickOptions.Usage}");
            return 2;
        }
        catch (DisagreementException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
        catch (NetworkProcessException problem)
        {
            // The process has said why.
            return problem.ExitCode;
        }
    }

    private static void Report(QuickOptions options, List<Row> rows)
    {
        string table = MarkdownTable.Make(rows, options);
        Console.Write(table);
        if (options.MarkdownFile is { } markdown)
            File.WriteAllText(markdown, table);
        if (options.CsvFile is { } csv)
            File.WriteAllLines(csv, [Row.CsvHeader, .. rows.Select(row => row.ToCsv())]);
    }
}
