using System.Diagnostics;
using FixedNet.Benchmarks.Parallel;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>How an epoch gets faster with more workers. Timed on the wall and on no core in particular, unlike the other suites.</summary>
internal sealed class WorkersSuite : PairedSuite
{
    private const int Rounds = 40, CallsPerRound = 5;

    public override string Name => "workers";

    public override string Summary => "H1's epoch shared among 1, 2, 4, … workers, on the wall";

    protected override double SecondsPerCell => 5;

    protected override IReadOnlyList<string> Labels => ["case", "workers"];

    protected override IReadOnlyList<string> Down => ["case"];

    protected override string Time => "us";

    protected override string Ratio => "ratio_to_one";

    protected override IEnumerable<Part> Parts(QuickOptions options) => [new Part("H1")];

    protected override IEnumerable<Row> Measure(string part, Timekeeper timekeeper)
    {
        int[] degrees = [.. new[] { 1, 2, 4, 8, 16 }.Where(degree => degree <= Math.Max(2, Environment.ProcessorCount))];
        WorkersEpoch[] works = [.. degrees.Select(degree => new WorkersEpoch(degree))];
        try
        {
            foreach (WorkersEpoch work in works.Skip(1))
                work.CheckAgainst(works[0]);
            PairedTimes[] times = timekeeper.Smoke ? PairedTimer.Smoke(works) : OnTheWall(part, works);
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
        µs on the wall, median of {Rounds} turns; in brackets against one worker. An epoch of 4-32-16-4, tanh throughout, float: 10,000 samples in one batch, one step
        of Adam. Whatever the number of workers, the parameters are the same to the bit: that was checked first. The machine has {Environment.ProcessorCount} processors.
        """;

    private static PairedTimes[] OnTheWall(string what, IReadOnlyList<WorkersEpoch> works)
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
                works[k].Run(CallsPerRound);
                times[k].Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / CallsPerRound);
                works[k].Verify();
            }
        }

        return [.. times.Select(rounds => new PairedTimes(rounds, 0))];
    }
}
