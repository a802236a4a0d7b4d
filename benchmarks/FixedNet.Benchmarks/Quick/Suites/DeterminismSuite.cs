using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>What the same bits everywhere cost: each network beside its deterministic twin.</summary>
internal sealed class DeterminismSuite : PairedSuite
{
    public override string Name => "determinism";

    public override string Summary => "W1 to W5 beside the same networks with Deterministic = true, at every task";

    public override IReadOnlyList<string> Networks { get; } = [.. Workload.All.Select(workload => workload.Name)];

    protected override double SecondsPerCell => 2;

    protected override IReadOnlyList<string> Labels => ["network", "task", "contender"];

    protected override IReadOnlyList<string> Down => ["network", "task"];

    protected override string Time => "ns_per_sample";

    protected override string Ratio => "ratio_to_generated";

    protected override IEnumerable<Part> Parts(QuickOptions options) => options.NetworksOf(this).Select(network => new Part(network));

    protected override IEnumerable<Row> Measure(string part, Timekeeper timekeeper)
    {
        Workload workload = Workload.Named(part);
        var data = new SampleData(workload);
        IContender[] contenders =
        [
            new NetworkContender(GeneratedNetworks.Create(part), workload.Inputs, workload.Outputs),
            new NetworkContender(DeterministicNetworks.Create(part), workload.Inputs, workload.Outputs, "deterministic"),
        ];
        Agreement.Check(workload, data, contenders, WorkTask.StepBatches);
        Timekeeper.Progress($"{part}: both agree");

        Timed[] Works(WorkTask task) => [.. contenders.Select(contender => new TimedWork(workload, data, contender, task))];
        timekeeper.Settle(part, [.. WorkTask.All.SelectMany(task => Works(task.Shortened()))]);
        foreach (WorkTask task in WorkTask.All)
        {
            Timed[] works = Works(task);
            PairedTimes[] times = timekeeper.Measure($"{part} {task.Name}", works);
            foreach (var (work, time) in works.Zip(times))
                yield return Row.Of(time, times[0], part, task.Name, work.Name);
        }
    }

    protected override string Notes(IReadOnlyList<Row> rows) =>
        "ns per sample, median; in brackets the time against the ordinary network's, the median of paired rounds.";
}
