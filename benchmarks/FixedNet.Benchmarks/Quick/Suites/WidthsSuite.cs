using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>Square networks from 4 to 512 wide: no width should be much dearer than its neighbours.</summary>
internal sealed class WidthsSuite : SeriesSuite
{
    /// <summary>Single samples, a batch forward and a large step.</summary>
    private static readonly WorkTask[] _tasks = [WorkTask.Named("T1"), WorkTask.Named("T2"), WorkTask.Named("T4")];

    public override string Name => "widths";

    public override string Summary => "square networks from 4 to 512 wide at T1, T2 and T4, per multiply-add; finds cliffs";

    protected override double SecondsPerCell => 12;

    protected override IReadOnlyList<string> Labels => ["task", "width"];

    protected override IEnumerable<Part> Parts(QuickOptions options) => [new Part("all")];

    protected override IEnumerable<Row> Measure(string part, Timekeeper timekeeper)
    {
        List<int> widths = [.. Widths.All.Where(width => !timekeeper.Smoke || width <= 48)];
        List<Subject> subjects = [.. widths.Select(Subject.OfWidth)];
        Timekeeper.Progress($"{Name}: all agree with {TensorLayer.Name}");
        timekeeper.Settle(Name, [.. _tasks.SelectMany(task => subjects.Select(subject => subject.PerMultiplyAdd(task.Shortened())))]);
        foreach (WorkTask task in _tasks)
        {
            PairedTimes[] times = timekeeper.Measure($"{Name} {task.Name}", [.. subjects.Select(subject => subject.PerMultiplyAdd(task))]);
            foreach (Row row in Rows(times, widths, task.Name))
                yield return row;
        }
    }
}
