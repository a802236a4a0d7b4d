using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Suites;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>What the generator adds to a build, and to every pause in typing.</summary>
internal sealed class GeneratorSuite : PairedSuite
{
    public override string Name => "generator";

    public override string Summary => "the source generator over 1 to 200 networks: a first run, and one after an edit elsewhere";

    protected override double SecondsPerCell => 3;

    protected override IReadOnlyList<string> Labels => ["classes", "run"];

    protected override IReadOnlyList<string> Down => ["classes"];

    protected override string Time => "ms";

    protected override string Ratio => "ratio_to_cold";

    protected override IEnumerable<Part> Parts(QuickOptions options) => [new Part("all")];

    protected override IEnumerable<Row> Measure(string part, Timekeeper timekeeper)
    {
        int[] sizes = timekeeper.Smoke ? GeneratorRuns.Classes[..1] : GeneratorRuns.Classes;
        timekeeper.Settle(Name, Works(sizes[0]));
        foreach (int classes in sizes)
        {
            Timed[] works = Works(classes);
            PairedTimes[] times = timekeeper.Measure($"{Name}: {classes} classes", works);
            foreach (var (work, time) in works.Zip(times))
                yield return Row.Of(time, times[0], $"{classes}", work.Name);
        }
    }

    protected override string Notes(IReadOnlyList<Row> rows) =>
        "ms for each run over as many classes as the row says, median; parsing is not included.";

    private static Timed[] Works(int classes)
    {
        var runs = new GeneratorRuns(classes);
        return [new GeneratorWork("cold", runs, runs.Cold), new GeneratorWork("after an unrelated edit", runs, runs.AfterUnrelatedEdit)];
    }
}
