using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Quick;

/// <summary>The quick mode: suites that end in a few minutes, as tables and CSV files.</summary>
internal static class QuickCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        QuickOptions options;
        try
        {
            options = QuickOptions.Parse(arguments);
        }
        catch (ArgumentException problem)
        {
            Console.Error.WriteLine($"{problem.Message}\n\n{QuickOptions.Usage}");
            return 2;
        }

        try
        {
            if (options.Help)
                Console.WriteLine(QuickOptions.Usage);
            else if (options.Part is { } part)
                options.Suites[0].RunPart(part, options);
            else
                RunSuites(options);
            return 0;
        }
        catch (DisagreementException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
        catch (PartProcessException problem)
        {
            // The process has said why.
            return problem.ExitCode;
        }
    }

    private static void RunSuites(QuickOptions options)
    {
        foreach (ISuite suite in options.Suites)
        {
            Report report = suite.Run(options);
            Console.WriteLine(options.Smoke ? $"{suite.Name}: {report.Csv.Count - 1} rows, checked and run" : report.Markdown);
            if (options.MarkdownFile is { } markdown)
                File.WriteAllText(markdown, report.Markdown);
            if (options.CsvFile is { } csv)
                WriteLines(csv, report.Csv);
            if (options.Folder is { } folder)
            {
                File.WriteAllText(Path.Combine(folder, $"{suite.Name}.md"), report.Markdown);
                WriteLines(Path.Combine(folder, $"{suite.Name}.csv"), report.Csv);
            }
        }
    }

    /// <summary>The same bytes on every system.</summary>
    private static void WriteLines(string file, IReadOnlyList<string> lines) => File.WriteAllText(file, string.Join('\n', lines) + '\n');
}
