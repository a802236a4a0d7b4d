using System.Diagnostics;
using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Quick;

/// <summary>
/// Times the contenders of a cell in turns, B D A C, A C D B …, about a millisecond each: whatever slows the machine for a while slows
/// all of them, and the median leaves it out. The order changes from round to round, since disturbances at regular intervals might
/// always meet the same contender otherwise.
/// </summary>
internal static class PairedTimer
{
    /// <summary>Long against reading the clock (half a microsecond at most), short against what the system gives to others (some 4 ms).</summary>
    private static readonly TimeSpan _repetition = TimeSpan.FromMilliseconds(1);

    private const int FewestRounds = 9, FewCalls = 8;

    public static PairedTimes[] Measure(IReadOnlyList<Timed> works, double seconds)
    {
        int[] calls = [.. works.Select(CallsPerRepetition)];
        List<double>[] times = [.. works.Select(_ => new List<double>())];

        var random = new Random(20_26);
        int[] order = [.. Enumerable.Range(0, works.Count)];
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < seconds || times[0].Count < FewestRounds)
        {
            random.Shuffle(order);
            foreach (int k in order)
                times[k].Add(Time(works[k], calls[k]) / ((double)calls[k] * works[k].Units));
        }

        return [.. works.Select((work, k) => new PairedTimes(times[k], AllocatedPerCall(work)))];
    }

    /// <summary>One repetition of one call, whatever it costs.</summary>
    public static PairedTimes[] Smoke(IReadOnlyList<Timed> works) =>
        [.. works.Select(work => new PairedTimes([Time(work, 1) / work.Units], AllocatedPerCall(work)))];

    private static double Time(Timed work, int calls)
    {
        work.Reset();
        // What the others left in the caches is not this one's to pay for; of calls so long that there are few, that is little.
        if (calls > FewCalls)
            work.Run(1);
        double start = Clock.Nanoseconds();
        work.Run(calls);
        double time = Clock.Nanoseconds() - start;
        work.Verify();
        return time;
    }

    private static int CallsPerRepetition(Timed work)
    {
        int calls = 1;
        while (true)
        {
            // The least of a few: one that was disturbed would make all later ones too short.
            double time = Enumerable.Range(0, 5).Min(_ => Time(work, calls));
            if (time >= _repetition.TotalNanoseconds / 2)
                return Math.Max(1, (int)Math.Round(calls * _repetition.TotalNanoseconds / time));
            calls *= 2;
        }
    }

    private static double AllocatedPerCall(Timed work)
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
