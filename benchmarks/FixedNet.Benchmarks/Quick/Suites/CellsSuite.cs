using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>The twenty cells: five networks at four tasks, the generated one against what one would write by hand.</summary>
internal sealed class CellsSuite : PairedSuite
{
    public override string Name => "cells";

    public override string Summary => "networks W1 to W5 at tasks T1 to T4, against loops and TensorPrimitives";

    public override IReadOnlyList<string> Networks { get; } = [.. Workload.All.Select(workload => workload.Name)];

    protected override double SecondsPerCell => 4;

    protected override IReadOnlyList<string> Labels => ["network", "task", "contender"];

    protected override IReadOnlyList<string> Down => ["network", "task"];

    protected override string Time => "ns_per_sample";

    protected override string Ratio => "ratio_to_generated";

    protected override IEnumerable<Part> Parts(QuickOptions options) => options.NetworksOf(this).Select(network => new Part(network));

    protected override IEnumerable<Row> Measure(string part, Timekeeper timekeeper)
    {
        var workload = Workload.Named(part);
        var data = new SampleData(workload);
        IReadOnlyList<IContender> contenders = ContenderList.Make(workload);
        Agreement.Check(workload, data, contenders, WorkTask.StepBatches);
        Timekeeper.Progress($"{part}: all {contenders.Count} contenders agree");

        IReadOnlyList<Timed> Works(WorkTask task) => [.. contenders.Select(contender => new TimedWork(workload, data, contender, task))];
        timekeeper.Settle(part, [.. WorkTask.All.SelectMany(task => Works(task.Shortened()))]);
        foreach (WorkTask task in WorkTask.All)
        {
            PairedTimes[] times = timekeeper.Measure($"{part} {task.Name}: {task.Description}", Works(task));
            foreach (var (contender, time) in contenders.Zip(times))
                yield return Row.Of(time, times[0], part, task.Name, contender.Name);
        }
    }

    protected override string Notes(IReadOnlyList<Row> rows) => $"""
        ns per sample, median; in brackets the time against the generated network's, the median of paired rounds.
        {string.Join("; ", WorkTask.All.Select(task => $"{task.Name}: {task.Description}"))}.
        """;
}
