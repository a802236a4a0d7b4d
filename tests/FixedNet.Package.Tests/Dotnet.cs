using System.ComponentModel;
using System.Diagnostics;

namespace FixedNet.Package.Tests;

/// <summary>A run of the `dotnet` command, or of another program, as a user would type it.</summary>
internal sealed record Dotnet(int ExitCode, string Output)
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);

    /// <summary>What the build that runs these tests sets for itself, and what one of its own would trip over.</summary>
    private static readonly string[] _foreign = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    /// <summary>Runs to the end; standard error joins standard output.</summary>
    public static Dotnet Run(
        string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string input = "", string program = "dotnet")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in _foreign)
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // A compiler that starts cold and ends soon spends more on a profile than that gives back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Start(start);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(_limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"'{program} {string.Join(' ', arguments)}' in {folder} did not end within {_limit.TotalMinutes} minutes");
        }

        return new Dotnet(process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    /// <summary>The same, where nothing may go wrong.</summary>
    public static string RunWell(
        string folder, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string input = "", string program = "dotnet")
    {
        var run = Run(folder, arguments, environment, input, program);
        Assert.True(run.ExitCode == 0, $"exit code {run.ExitCode} of '{program} {string.Join(' ', arguments)}' in {folder}:\n{run.Output}");
        return run.Output;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("These tests pack and build with the 'dotnet' command of the .NET 10 SDK, which is not on PATH.", exception);
        }
    }
}
