using System.Diagnostics;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick;

/// <summary>Runs this program again, for one network.</summary>
internal static class NetworkProcess
{
    public static List<Row> Measure(Workload workload, QuickOptions options)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("This process does not know its own path.");
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(NetworkProcess).Assembly.Location);
        foreach (string argument in (string[])["quick", "--rows", "--network", workload.Name, "--seconds", $"{options.SecondsPerCell}"])
            start.ArgumentList.Add(argument);
        if (options.Smoke)
            start.ArgumentList.Add("--smoke");

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new NetworkProcessException(process.ExitCode);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Row.Parse)];
    }
}
