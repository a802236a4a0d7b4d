using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FixedNet.Tests.Shared;

/// <summary>
/// A static method of the test assembly, run in a process of its own: for what ends a process, and for what the runtime reads when it
/// starts. The assembly's entry point (Program.cs) calls the method.
/// </summary>
internal sealed record ChildProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the method and waits for it. The child inherits the environment, but for the variables given; null removes one.</summary>
    public static ChildProcess Run(
        Action<string[]> method, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(Dotnet)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] command = [method.Method.Module.FullyQualifiedName, method.Method.DeclaringType!.FullName!, method.Method.Name];
        foreach (string argument in command.Concat(arguments))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new ChildProcess(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>The host of the runtime that this process runs on: whatever runs the tests, it need not be what started them.</summary>
    private static string Dotnet => Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
