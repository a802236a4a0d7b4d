using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>The first 1,000 calls after the start of a process, while the JIT is at work, against the steady state.</summary>
/// <remarks>
/// Times and compilations come from different processes, since whoever listens to the JIT slows it. No thread is pinned: the JIT
/// compiles on another one, as it does at a user's.
/// </remarks>
internal sealed class StartSuite : Suite<StartRow>
{
    private const string Forward = "Forward", TrainBatch = "TrainBatch", Times = "times", Compilations = "compilations";
    private const char Separator = '/';
    private const int Processes = 5;

    public override string Name => "start";

    public override string Summary => "the first 1,000 calls of a process against the steady state, and what the JIT did";

    public override IReadOnlyList<string> Networks { get; } = [.. Workload.All.Select(workload => workload.Name)];

    protected override double SecondsPerCell => 0.3;

    protected override bool OneCore => false;

    protected override IEnumerable<Part> Parts(QuickOptions options) =>
        from network in options.Smoke ? options.NetworksOf(this).Take(1) : options.NetworksOf(this)
        from call in new[] { Forward, TrainBatch }
        from measured in Enumerable.Repeat(Times, options.Smoke ? 1 : Processes).Append(Compilations)
        select new Part(string.Join(Separator, network, call, measured));

    protected override IEnumerable<StartRow> Measure(string part, Timekeeper timekeeper)
    {
        string[] names = part.Split(Separator);
        Timekeeper.Progress(string.Join(' ', names));
        bool times = names[2] == Times;
        if (!times)
            timekeeper.Listen();
        var work = new StartWork(Workload.Named(names[0]), trains: names[1] == TrainBatch);
        var row = new StartRow(names[0], names[1]);
        yield return times ? MeasureTimes(row, work, timekeeper) : CountCompilations(row, work, timekeeper);
    }

    protected override Report Tabulate(IReadOnlyList<StartRow> rows)
    {
        StartRow[] starts = [.. rows.GroupBy(row => (row.Network, row.Call)).Select(processes => Median([.. processes]))];
        return new Report(StartTable.Markdown(starts), StartTable.CsvLines(starts));
    }

    private static StartRow MeasureTimes(StartRow row, StartWork work, Timekeeper timekeeper)
    {
        // Twice, so that what reads the clock is compiled by now.
        _ = Clock.Nanoseconds();
        double start = Clock.Nanoseconds();
        work.Run(1);
        double first = Clock.Nanoseconds();
        work.Run(StartWork.FirstCalls - 1);
        double end = Clock.Nanoseconds();
        work.Verify();

        timekeeper.Settle($"{row.Network} {row.Call}", [work]);
        PairedTimes steady = timekeeper.Measure($"{row.Network} {row.Call}, steady", [work])[0];
        return row with
        {
            FirstCall = (first - start) / 1000,
            FirstThousand = (end - start) / 1000,
            Steady = steady.Median * StartWork.FirstCalls / 1000,
        };
    }

    private static StartRow CountCompilations(StartRow row, StartWork work, Timekeeper timekeeper)
    {
        work.Run(StartWork.FirstCalls);
        timekeeper.Settle($"{row.Network} {row.Call}", [work]);
        List<Compilation> all = timekeeper.Compilations(work.NetworkType);
        // Checked last here, since a check first would be the start.
        Subject.Named(row.Network, WorkTask.StepBatches);
        return row with
        {
            JitMilliseconds = all.Sum(each => each.Duration.TotalMilliseconds),
            Methods = all.Select(each => each.Name).Distinct().Count(),
            Compilations = all.Count,
            IlBytes = all.Sum(each => each.IlBytes),
            NativeBytes = all.Sum(each => each.NativeBytes),
        };
    }

    /// <summary>Column by column, over the processes that measured it.</summary>
    private static StartRow Median(IReadOnlyList<StartRow> processes)
    {
        double Of(Func<StartRow, double?> column) => PairedTimes.MedianOf(processes.Select(column).OfType<double>());
        return new StartRow(
            processes[0].Network, processes[0].Call, Of(row => row.FirstCall), Of(row => row.FirstThousand), Of(row => row.Steady),
            Of(row => row.JitMilliseconds), Of(row => row.Methods), Of(row => row.Compilations), Of(row => row.IlBytes),
            Of(row => row.NativeBytes));
    }
}
