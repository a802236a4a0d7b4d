using System.ComponentModel;
using System.Diagnostics;

namespace FixedNet.Benchmarks.Quick;

/// <summary>Keeps the measuring thread on one core, where the system allows it: a move costs the caches.</summary>
internal static class Pinning
{
    /// <summary>On Linux this pins the calling process's first thread, which is the one that measures; on Windows all of them.</summary>
    public static void Apply(CoreChoice choice)
    {
        if (choice == CoreChoice.Any || !(OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
            return;
        try
        {
            using var process = Process.GetCurrentProcess();
            long allowed = process.ProcessorAffinity;
            // The last that is allowed: the first serves most interrupts.
            long mask = choice.Number is { } number ? 1L << number : 1L << (63 - (int)long.LeadingZeroCount(allowed));
            process.ProcessorAffinity = (nint)mask;
        }
        catch (Win32Exception problem)
        {
            Timekeeper.Progress($"  not pinned to a core: {problem.Message}");
        }
    }
}
