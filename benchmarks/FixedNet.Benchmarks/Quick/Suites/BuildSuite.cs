using System.Diagnostics;
using FixedNet.Benchmarks.Build;
using FixedNet.Benchmarks.Suites;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>What networks cost at every build after an edit: in CI, without a compiler server, and at a desk, with one.</summary>
internal sealed class BuildSuite : Suite<BuildRow>
{
    private const int ColdBuilds = 2, WarmUps = 2, WarmBuilds = 3, Runs = 5;

    public override string Name => "build";

    public override string Summary => "dotnet build of a project with 0 to 50 networks, cold and warm, and the generator's share";

    protected override double SecondsPerCell => 1;

    protected override bool OneCore => false;

    protected override IEnumerable<Part> Parts(QuickOptions options) =>
        (options.Smoke ? BuildCase.All.Where(@case => @case.Networks == 1) : BuildCase.All).Select(@case => new Part(@case.ToString()));

    protected override IEnumerable<BuildRow> Measure(string part, Timekeeper timekeeper)
    {
        BuildCase built = BuildCase.Parse(part);
        Timekeeper.Progress(part);
        using var project = new BuiltProject(built);
        var written = project.Inspect();
        if (written.Lines == 0 && built.Networks > 0)
            throw new InvalidOperationException("The build emitted nothing.");
        bool smoke = timekeeper.Smoke;
        (double coldWall, double coldProcessor) = Enumerable.Range(0, smoke ? 1 : ColdBuilds).Select(_ => project.Build(warm: false)).MinBy(build => build.Wall);
        for (int build = 0; build < WarmUps && !smoke; build++)
            project.Build(warm: true);
        double warm = Median(Enumerable.Range(0, smoke ? 1 : WarmBuilds).Select(_ => project.Build(warm: !smoke).Wall));
        bool runs = built is { Framework: BuildCase.DotNet, Networks: > 0 };
        (double Milliseconds, double Bytes)? generator = runs ? Generator(built, smoke) : null;
        yield return new BuildRow(
            built.Framework, built.Kind, built.Networks, written.Lines, written.SourceBytes, written.AssemblyBytes,
            double.IsNaN(coldProcessor) ? null : coldProcessor, coldWall, warm, written.GeneratorSeconds, written.AnalyzerSeconds,
            generator?.Milliseconds, generator?.Bytes);
    }

    protected override Report Tabulate(IReadOnlyList<BuildRow> rows) => new(BuildTable.Markdown(rows), BuildTable.CsvLines(rows));

    /// <summary>Once everything is compiled: until a thousand networks have gone through.</summary>
    private static (double Milliseconds, double Bytes) Generator(BuildCase built, bool smoke)
    {
        var runs = new GeneratorRuns(built.Declarations);
        int warmUps = smoke ? 0 : Math.Max(3, 300 / built.Networks);
        for (int run = 0; run < warmUps; run++)
            runs.Cold();
        var times = new List<double>();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int run = 0; run < Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            runs.Check(runs.Cold());
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (Median(times), (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Runs);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
