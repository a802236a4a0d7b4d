using System.Diagnostics;

namespace FixedNet.Benchmarks.Peers;

/// <summary>
/// A window of time, filled with repetitions of about half a millisecond that all start from the same parameters. Every peer measures in this way.
/// </summary>
internal static class WindowTimer
{
    private const double Repetition = 0.0005;

    /// <summary>The median of the repetitions, in ns per sample.</summary>
    public static double Measure(PeerWork work, double rate, double seconds)
    {
        int calls = CallsPerRepetition(work, rate);
        List<double> times = [];
        var clock = Stopwatch.StartNew();
        do
            times.Add(Time(work, rate, calls));
        while (clock.Elapsed.TotalSeconds < seconds);
        times.Sort();
        return times[times.Count / 2] * 1e9 / ((double)calls * work.Cell.Samples);
    }

    private static double Time(PeerWork work, double rate, int calls)
    {
        work.Reset(rate);
        long start = Stopwatch.GetTimestamp();
        work.Run(calls);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static int CallsPerRepetition(PeerWork work, double rate)
    {
        for (int calls = 1; ; calls *= 2)
        {
            double time = Time(work, rate, calls);
            if (time >= Repetition / 2)
                return Math.Max(1, (int)Math.Round(calls * Repetition / time));
        }
    }
}
