using System.Diagnostics;

namespace Samples.NativeAot;

/// <summary>How long an action takes, where the machine has other things to do as well.</summary>
internal static class MedianTime
{
    private const int Calls = 501;

    /// <summary>The median over calls, each timed alone: most of them are shorter than the turns that a system gives its processes.</summary>
    public static TimeSpan Of(Action action)
    {
        action();
        long[] ticks = new long[Calls];
        for (int call = 0; call < Calls; call++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            ticks[call] = Stopwatch.GetTimestamp() - start;
        }

        Array.Sort(ticks);
        return Stopwatch.GetElapsedTime(0, ticks[Calls / 2]);
    }
}
