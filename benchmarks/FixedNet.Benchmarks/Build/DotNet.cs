using System.Diagnostics;

namespace FixedNet.Benchmarks.Build;

/// <summary>The command <c>dotnet</c>, with the settings that it has outside of this process.</summary>
internal static class DotNet
{
    /// <exception cref="InvalidOperationException">It failed; the message has its output.</exception>
    public static string Run(string folder, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        // A compiler that is measured is as a user's is, whatever this process was told.
        foreach (string name in start.Environment.Keys.Where(IsSwitch).ToList())
            start.Environment.Remove(name);
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}{errors.Result}");
    }

    private static bool IsSwitch(string name) =>
        name.StartsWith("DOTNET_Tiered", StringComparison.Ordinal) || name.StartsWith("DOTNET_TC_", StringComparison.Ordinal)
        || name.StartsWith("DOTNET_Enable", StringComparison.Ordinal) || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name == "UseSharedCompilation";
}
