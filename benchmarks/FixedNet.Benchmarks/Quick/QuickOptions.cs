using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick;

/// <summary>The command line after <c>quick</c>.</summary>
/// <param name="Networks">Those asked for; none means all of the suite's.</param>
/// <param name="Seconds">How long a cell is measured; null leaves it to the suite.</param>
/// <param name="Folder">Where each suite leaves NAME.csv and NAME.md.</param>
/// <param name="Part">Measure only this part and print its rows as JSON: what the processes of the parts are started with.</param>
internal sealed record QuickOptions(
    IReadOnlyList<ISuite> Suites, IReadOnlyList<string> Networks, bool Smoke, double? Seconds, CoreChoice Core,
    string? MarkdownFile, string? CsvFile, string? Folder, string? Part, bool Help)
{
    public static string Usage { get; } = $"""
        quick [--suite NAME]… [--network W1]… [--seconds N] [--core N] [--out FILE] [--csv FILE] [--folder DIR] [--smoke]

          --suite     what to measure, cells if not said; may be repeated, all means all of them:
        {string.Join('\n', SuiteList.All.Select(suite => $"                {suite.Name,-12} {suite.Summary}"))}
          --network   only this network; may be repeated; for {WithNetworks()}
          --seconds   how long each cell is measured; the suites differ in what they need
          --core      the core to stay on: a number, last (the default) or any, which leaves it to the system
          --out       write the Markdown table to a file too (one suite)
          --csv       write every row to a file, as CSV (one suite)
          --folder    write NAME.csv and NAME.md of every suite into a folder that exists
          --smoke     a moment for each: shows that everything runs and computes the same; all suites if none is named
          --help      this
        """;

    private static string WithNetworks() =>
        string.Join(", ", SuiteList.All.Where(suite => suite.Networks.Count > 0).Select(suite => suite.Name));

    /// <exception cref="ArgumentException">An option that is none, or does not fit the others; the message says what would.</exception>
    public static QuickOptions Parse(IReadOnlyList<string> arguments)
    {
        List<ISuite> suites = [];
        List<string> networks = [];
        string? markdown = null, csv = null, folder = null, part = null;
        bool smoke = false, help = false;
        double? seconds = null;
        var core = CoreChoice.Last;

        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out string? option))
        {
            string Value() => rest.TryDequeue(out string? value) ? value : throw new ArgumentException($"{option} needs a value.");
            switch (option)
            {
                case "--suite": suites.AddRange(SuiteList.Named(Value())); break;
                case "--network": networks.Add(Workload.Named(Value()).Name); break;
                case "--seconds": seconds = ParseSeconds(Value()); break;
                case "--core": core = CoreChoice.Parse(Value()); break;
                case "--out": markdown = Value(); break;
                case "--csv": csv = Value(); break;
                case "--folder": folder = Value(); break;
                case "--part": part = Value(); break;
                case "--smoke": smoke = true; break;
                case "--help" or "-h": help = true; break;
                default: throw new ArgumentException($"{option} is no option.");
            }
        }

        if (suites.Count == 0)
            suites.AddRange(smoke ? SuiteList.All : SuiteList.Named("cells"));
        var options = new QuickOptions([.. suites.Distinct()], networks, smoke, seconds, core, markdown, csv, folder, part, help);
        options.RequireConsistent();
        return options;
    }

    /// <summary>Those of a suite's networks that were asked for, or all of them.</summary>
    public IEnumerable<string> NetworksOf(ISuite suite) => Networks.Count == 0 ? suite.Networks : Networks;

    /// <summary>The options that the process of a part needs.</summary>
    public IEnumerable<string> Measuring()
    {
        yield return "--core";
        yield return Core.Text;
        if (Smoke)
            yield return "--smoke";
        if (Seconds is { } seconds)
        {
            yield return "--seconds";
            yield return $"{seconds}";
        }
    }

    private static double ParseSeconds(string text) => double.TryParse(text, out double seconds) && seconds is > 0 and <= 3600
        ? seconds
        : throw new ArgumentException($"--seconds needs a number above 0 and up to 3600, not {text}.");

    private void RequireConsistent()
    {
        if (Smoke && (MarkdownFile ?? CsvFile ?? Folder) is not null)
            throw new ArgumentException("--smoke measures nothing worth writing to a file.");
        if (Suites.Count > 1 && (MarkdownFile ?? CsvFile) is not null)
            throw new ArgumentException("--out and --csv take one suite; use --folder for several.");
        if (Folder is not null && !Directory.Exists(Folder))
            throw new ArgumentException($"There is no folder {Folder}.");
        foreach (string file in new[] { MarkdownFile, CsvFile }.OfType<string>())
        {
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } directory && !Directory.Exists(directory))
                throw new ArgumentException($"There is no folder {directory} to write {file} into.");
        }

        foreach (ISuite suite in Suites)
        {
            if (Networks.Except(suite.Networks).FirstOrDefault() is { } network)
            {
                throw new ArgumentException(suite.Networks.Count == 0
                    ? $"--network does not apply to {suite.Name}, which has networks of its own or none."
                    : $"{suite.Name} does not measure {network}; it has {string.Join(", ", suite.Networks)}.");
            }
        }
    }
}
