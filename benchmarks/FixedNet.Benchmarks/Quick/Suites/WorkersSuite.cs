using System.Diagnostics;
using System.Globalization;
using FixedNet.Benchmarks.Parallel;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>From which batch on more workers are faster. Timed on the wall and on no core in particular, unlike the other suites.</summary>
internal sealed class WorkersSuite : PairedSuite
{
    private const int Rounds = 60, SamplesPerRound = 50_000;

    /// <summary>Up to H1's epoch, 10,000, and past it.</summary>
    private static readonly int[] _batches = [128, 256, 384, 512, 768, 1024, 2048, 4096, 10_000, 32_768];

    public override string Name => "workers";

    public override string Summary => "training steps of 4-32-16-4 on 128 to 32,768 samples shared among 1, 2, 4, … workers, on the wall";

    protected override double SecondsPerCell => 5;

    protected override IReadOnlyList<string> Labels => ["batch", "workers"];

    protected override IReadOnlyList<string> Down => ["batch"];

    protected override string Time => "us";

    protected override string Ratio => "ratio_to_one";

    protected override IEnumerable<Part> Parts(QuickOptions options) =>
        (options.Smoke ? _batches[^2..^1] : _batches).Select(batch => new Part($"{batch}"));

    protected override IEnumerable<Row> Measure(string part, Timekeeper timekeeper)
    {
        int batch = int.Parse(part, CultureInfo.InvariantCulture);
        int[] degrees = [.. new[] { 1, 2, 4, 8, 16 }.Where(degree => degree <= Math.Max(2, Environment.ProcessorCount))];
        WorkersEpoch[] works = [.. degrees.Select(degree => new WorkersEpoch(batch, degree))];
        try
        {
            foreach (WorkersEpoch work in works.Skip(1))
                work.CheckAgainst(works[0]);
            PairedTimes[] times = timekeeper.Smoke ? PairedTimer.Smoke(works) : OnTheWall(part, works, Math.Max(5, SamplesPerRound / batch));
            foreach (var (degree, time) in degrees.Zip(times))
                yield return Row.Of(time, times[0], part, $"{degree}");
        }
        finally
        {
            foreach (WorkersEpoch work in works)
                work.Dispose();
        }
    }

    protected override string Notes(IReadOnlyList<Row> rows) =>
        $"""
        µs on the wall, median of {Rounds} turns; in brackets against one thread, without workers. 4-32-16-4, tanh throughout, float: a step of Adam on the batch.
        Whatever the number of workers, the parameters are the same to the bit: that was checked first. The machine has {Environment.ProcessorCount} processors.
        """;

    private static PairedTimes[] OnTheWall(string what, IReadOnlyList<WorkersEpoch> works, int calls)
    {
        using (var watch = new JitWatch())
            Timekeeper.Progress($"{what}: {Settling.Run(works, watch)}");
        List<double>[] times = [.. works.Select(_ => new List<double>())];
        for (int round = 0; round < Rounds; round++)
        {
            for (int k = 0; k < works.Count; k++)
            {
                works[k].Reset();
                long start = Stopwatch.GetTimestamp();
                works[k].Run(calls);
                times[k].Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls);
                works[k].Verify();
            }
        }

        return [.. times.Select(rounds => new PairedTimes(rounds, 0))];
    }
}
