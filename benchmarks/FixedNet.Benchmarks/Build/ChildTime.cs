using System.Globalization;

namespace FixedNet.Benchmarks.Build;

/// <summary>The processor time of the processes that this one started, and of those that they started: of all that have ended.</summary>
internal static class ChildTime
{
    private const double TicksPerSecond = 100; // what Linux tells programs, whatever its own are

    /// <summary>Not a number where the system does not tell.</summary>
    public static double Seconds()
    {
        if (!OperatingSystem.IsLinux())
            return double.NaN;
        string line = File.ReadAllText("/proc/self/stat");
        string[] fields = line[(line.LastIndexOf(')') + 2)..].Split(' '); // from the third on: the second may hold blanks
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
