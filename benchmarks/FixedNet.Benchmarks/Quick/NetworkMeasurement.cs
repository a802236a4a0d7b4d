using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick;

/// <summary>Everything about one network, in this process: agreement, settling, then cell by cell.</summary>
internal static class NetworkMeasurement
{
    public static void Run(QuickOptions options)
    {
        using var watch = new JitWatch();
        foreach (Workload workload in options.Workloads)
        {
            var data = new SampleData(workload);
            IReadOnlyList<IContender> contenders = ContenderList.Make(workload);
            Agreement.Check(workload, data, contenders);
            Progress($"{workload.Name}: all {contenders.Count} contenders agree");

            if (!options.Smoke)
                Progress($"{workload.Name}: {Settling.Run(workload, data, contenders, watch)}");
            foreach (WorkTask task in WorkTask.All)
            {
                TimedWork[] works = [.. contenders.Select(contender => new TimedWork(workload, data, contender, task))];
                Measure(workload, task, works, watch, options);
            }
        }
    }

    private static void Measure(Workload workload, WorkTask task, TimedWork[] works, JitWatch watch, QuickOptions options)
    {
        Progress($"{workload.Name} {task.Name}: {task.Description}");
        int compiled = watch.Count;
        PairedTimes[] times = options.Smoke ? PairedTimer.Smoke(works) : PairedTimer.Measure(works, options.SecondsPerCell);
        foreach (var (work, time) in works.Zip(times))
        {
            var row = Row.From(workload, task, work, time, times[0]);
            Console.WriteLine(row.ToCsv());
            if (!options.Smoke && Math.Abs(row.Drift) > 0.1)
                Progress($"  noisy: {row.Contender} was {row.Drift:+0%;-0%} at the end against the beginning");
        }

        if (!options.Smoke && watch.Count != compiled)
            Progress($"  not settled: compiled meanwhile: {string.Join(", ", watch.Since(compiled).Distinct())}");
    }

    private static void Progress(string text) => Console.Error.WriteLine(text);
}
