using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FixedNet.Benchmarks.Quick;

/// <summary>
/// The time that a processor has spent on the calling thread, where the system tells it (Linux): what it spends on other processes in
/// between is theirs, and on a busy machine most of what makes figures noisy. Elsewhere the time on the wall.
/// </summary>
/// <remarks>Work that starts threads must be timed by <see cref="Stopwatch"/>.</remarks>
internal static partial class Clock
{
    private const int ThreadCpuTime = 3;

    public static string Name => OperatingSystem.IsLinux() ? "processor time of the thread" : "time on the wall";

    public static double Nanoseconds()
    {
        if (!OperatingSystem.IsLinux())
            return Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency);
        if (GetTime(ThreadCpuTime, out TimeSpec time) != 0)
            throw new InvalidOperationException($"clock_gettime failed with error {Marshal.GetLastPInvokeError()}.");
        return time.Seconds * 1e9 + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    private static partial int GetTime(int clock, out TimeSpec time);

    private readonly struct TimeSpec
    {
        public readonly nint Seconds, Nanoseconds;
    }
}
