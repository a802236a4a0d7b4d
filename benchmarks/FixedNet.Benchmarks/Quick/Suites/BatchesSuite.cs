using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>Batches from 1 to 8,192: none should be much dearer for each sample than its neighbours.</summary>
internal sealed class BatchesSuite : SeriesSuite
{
    private static readonly (string Name, WorkKind Kind)[] _tasks = [("forward", WorkKind.ForwardBatch), ("SGD step", WorkKind.Step)];

    public override string Name => "batches";

    public override string Summary => "batches of 1 to 8,192 forward and in training steps, per multiply-add; finds cliffs";

    public override IReadOnlyList<string> Networks => ["W1", "W3", "W4", "W5"];

    protected override double SecondsPerCell => 8;

    protected override IReadOnlyList<string> Labels => ["network", "task", "batch"];

    protected override IEnumerable<Part> Parts(QuickOptions options) => options.NetworksOf(this).Select(network => new Part(network));

    protected override IEnumerable<Row> Measure(string part, Timekeeper timekeeper)
    {
        IReadOnlyList<int> batches = timekeeper.Smoke ? [1, 2, 33] : Batches.All;
        Subject subject = Subject.Named(part, batches);
        Timekeeper.Progress($"{part}: agrees with {TensorLayer.Name} at every batch");

        IEnumerable<WorkTask> Tasks(WorkKind kind) => batches.Select(batch => WorkTask.Batches(kind, batch));
        timekeeper.Settle(part, [.. _tasks.SelectMany(task => Tasks(task.Kind).Select(work => subject.PerMultiplyAdd(work.Shortened())))]);
        foreach (var (name, kind) in _tasks)
        {
            PairedTimes[] times = timekeeper.Measure($"{part} {name}", [.. Tasks(kind).Select(subject.PerMultiplyAdd)]);
            foreach (Row row in Rows(times, batches, part, name))
                yield return row;
        }
    }
}
