using System.Diagnostics;
using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Quick;

/// <summary>
/// Times the contenders of a cell in turns, A B C D A B C D …, a few milliseconds each: whatever slows the machine for a while slows
/// all of them, and the median leaves it out.
/// </summary>
internal static class PairedTimer
{
    /// <summary>Long against the clock (25 ns) and a change of contender, short against a disturbance.</summary>
    private static readonly TimeSpan _repetition = TimeSpan.FromMilliseconds(2);

    private const int FewestRounds = 9;

    public static PairedTimes[] Measure(IReadOnlyList<TimedWork> works, double seconds)
    {
        int[] calls = [.. works.Select(CallsPerRepetition)];
        List<double>[] times = [.. works.Select(_ => new List<double>())];

        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < seconds || times[0].Count < FewestRounds)
        {
            for (int k = 0; k < works.Count; k++)
                times[k].Add(Time(works[k], calls[k]) / ((double)calls[k] * works[k].Samples));
        }

        return [.. works.Select((work, k) => new PairedTimes(times[k], AllocatedPerCall(work)))];
    }

    /// <summary>One repetition of one call, whatever it costs.</summary>
    public static PairedTimes[] Smoke(IReadOnlyList<TimedWork> works) =>
        [.. works.Select(work => new PairedTimes([Time(work, 1) / work.Samples], AllocatedPerCall(work)))];

    private static double Time(TimedWork work, int calls)
    {
        work.Reset();
        long start = Stopwatch.GetTimestamp();
        work.Run(calls);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        work.Verify();
        return time.TotalNanoseconds;
    }

    private static int CallsPerRepetition(TimedWork work)
    {
        int calls = 1;
        while (true)
        {
            double time = Time(work, calls);
            if (time >= _repetition.TotalNanoseconds / 2)
                return Math.Max(1, (int)Math.Round(calls * _repetition.TotalNanoseconds / time));
            calls *= 2;
        }
    }

    private static double AllocatedPerCall(TimedWork work)
    {
        const int Calls = 4;
        // The first call may allocate what later ones keep.
        work.Call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < Calls; call++)
            work.Call();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
