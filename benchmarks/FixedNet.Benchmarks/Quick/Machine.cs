using System.Collections;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FixedNet.Benchmarks.Quick;

/// <summary>Where and when the numbers were taken.</summary>
internal static class Machine
{
    public static string Describe()
    {
        string system = $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}";
        return $"{Processor()}, {Environment.ProcessorCount} logical cores, {system}; {Runtime()}; "
            + $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC.";
    }

    /// <summary>For a column.</summary>
    public static string Short() => $"{Processor()}, {RuntimeInformation.FrameworkDescription}, {DateTime.UtcNow:yyyy-MM-dd}";

    public static string Runtime() =>
        string.Join(", ", [RuntimeInformation.FrameworkDescription, $"vectors of {VectorBits()} bits", Clock.Name, .. Settings()]);

    private static string Processor()
    {
        const string File = "/proc/cpuinfo";
        string? line = System.IO.File.Exists(File)
            ? System.IO.File.ReadLines(File).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?.Split(':', 2)[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";
    }

    public static int VectorBits() =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    /// <summary>The runtime's switches that change what code is compiled.</summary>
    private static IEnumerable<string> Settings() =>
        from DictionaryEntry variable in Environment.GetEnvironmentVariables()
        let name = (string)variable.Key
        where name.StartsWith("DOTNET_Enable", StringComparison.Ordinal) || name.StartsWith("DOTNET_Tiered", StringComparison.Ordinal)
            || name.StartsWith("DOTNET_TC_", StringComparison.Ordinal) || name.StartsWith("DOTNET_Prefer", StringComparison.Ordinal)
        orderby name
        select $"{name}={variable.Value}";
}
