using System.Diagnostics;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick;

/// <summary>Runs this program again, for one part of a suite.</summary>
internal static class PartProcess
{
    /// <summary>The lines that it printed.</summary>
    /// <exception cref="PartProcessException">It failed, and has said why.</exception>
    public static IReadOnlyList<string> Run(string suite, Part part, QuickOptions options)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("This process does not know its own path.");
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(PartProcess).Assembly.Location);
        foreach (string argument in (IEnumerable<string>)["quick", "--suite", suite, "--part", part.Name, .. options.Measuring()])
            start.ArgumentList.Add(argument);
        foreach (RuntimeSwitch each in part.Switches)
        {
            start.Environment.Remove(each.Name);
            if (each.Value is not null)
                start.Environment.Add(each.Name, each.Value);
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : throw new PartProcessException(process.ExitCode);
    }
}
