using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>The generated networks at the cells' tasks, as hardware with fewer instructions would run them.</summary>
internal sealed class HardwareSuite : PairedSuite
{
    private const char Separator = '/';
    private const int Processes = 3;

    public override string Name => "hardware";

    public override string Summary => "the cells without AVX-512, without AVX2 and without any SIMD";

    public override IReadOnlyList<string> Networks { get; } = [.. Workload.All.Select(workload => workload.Name)];

    protected override double SecondsPerCell => 0.2;

    protected override IReadOnlyList<string> Labels => ["network", "task", "setting"];

    protected override IReadOnlyList<string> Down => ["network", "task"];

    protected override string Time => "ns_per_sample";

    protected override string Ratio => "ratio_to_default";

    /// <summary>Processes cannot take turns as works do; so there are several for each setting, and those of a network are neighbours.</summary>
    protected override IEnumerable<Part> Parts(QuickOptions options) =>
        from network in options.Smoke ? options.NetworksOf(this).Take(1) : options.NetworksOf(this)
        from process in Enumerable.Range(0, options.Smoke ? 1 : Processes)
        from setting in HardwareSetting.All
        select new Part($"{network}{Separator}{setting.Name}", setting.Switches);

    protected override IEnumerable<Row> Measure(string part, Timekeeper timekeeper)
    {
        string network = part.Split(Separator)[0], setting = part.Split(Separator)[1];
        Subject subject = Subject.Named(network, WorkTask.StepBatches);
        Timekeeper.Progress($"{network}, {setting}: agrees with {TensorLayer.Name}; vectors of {Machine.VectorBits()} bits");

        timekeeper.Settle($"{network}, {setting}", [.. WorkTask.All.Select(task => subject.PerSample(task.Shortened()))]);
        foreach (WorkTask task in WorkTask.All)
        {
            PairedTimes time = timekeeper.Measure($"{network} {task.Name}, {setting}", [subject.PerSample(task)])[0];
            yield return Row.Of(time, time, network, task.Name, setting);
        }
    }

    /// <summary>By network and task, and of each setting the process in the middle; a ratio is one of medians.</summary>
    protected override IReadOnlyList<Row> Finish(IReadOnlyList<Row> rows) =>
    [
        .. from cell in rows.GroupBy(row => (Network: row.Labels[0], Task: row.Labels[1]))
           let settings = cell.GroupBy(row => row.Labels[2]).Select(Middle).ToList()
           from row in settings
           select row with { Ratio = row.Time / settings[0].Time },
    ];

    protected override string Notes(IReadOnlyList<Row> rows)
    {
        string settings = string.Join(", ", HardwareSetting.All.Skip(1).Select(setting => $"{setting.Name}: {setting.Switch}=0"));
        return $"""
            ns per sample, median; in brackets the time against the default setting's. {settings}.
            Each setting has processes of its own, so turns are not paired: the ratios are noisier than the cells'.
            """;
    }

    private static Row Middle(IEnumerable<Row> processes)
    {
        Row[] byTime = [.. processes.OrderBy(row => row.Time)];
        return byTime[byTime.Length / 2];
    }
}
