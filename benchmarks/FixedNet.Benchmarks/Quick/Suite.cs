using System.Text.Json;

namespace FixedNet.Benchmarks.Quick;

/// <summary>A suite, part by part in processes of their own, which hand back their rows as lines of JSON.</summary>
internal abstract class Suite<TRow> : ISuite
{
    public abstract string Name { get; }

    public abstract string Summary { get; }

    public virtual IReadOnlyList<string> Networks => [];

    /// <summary>How long a cell is measured if nobody says.</summary>
    protected abstract double SecondsPerCell { get; }

    /// <summary>Whether the measuring thread is pinned; threads that it starts would stay on its core.</summary>
    protected virtual bool OneCore => true;

    public Report Run(QuickOptions options) => Tabulate([.. Parts(options).SelectMany(part => RunProcess(part, options))]);

    public void RunPart(string part, QuickOptions options)
    {
        using var timekeeper = new Timekeeper(options.Smoke, options.Seconds ?? SecondsPerCell, OneCore ? options.Core : CoreChoice.Any);
        foreach (TRow row in Measure(part, timekeeper))
            Console.WriteLine(JsonSerializer.Serialize(row));
    }

    protected abstract IEnumerable<Part> Parts(QuickOptions options);

    /// <summary>Checks first, then measures.</summary>
    protected abstract IEnumerable<TRow> Measure(string part, Timekeeper timekeeper);

    protected abstract Report Tabulate(IReadOnlyList<TRow> rows);

    private IEnumerable<TRow> RunProcess(Part part, QuickOptions options) =>
        PartProcess.Run(Name, part, options).Select(line => JsonSerializer.Deserialize<TRow>(line)!);
}
