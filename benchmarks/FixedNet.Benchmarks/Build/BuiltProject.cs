using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace FixedNet.Benchmarks.Build;

/// <summary>A project in a folder of its own, built by <c>dotnet build</c> as a user's is.</summary>
internal sealed partial class BuiltProject : IDisposable
{
    /// <summary>Of this process alone: the compiler server that everything else on the machine shares is neither waited for nor ended.</summary>
    private readonly string _server = $"fixednet-build-{Environment.ProcessId}";
    private readonly string _folder = Directory.CreateTempSubdirectory("fixednet-build-").FullName;
    private bool _hasServer;

    public BuiltProject(BuildCase @case)
    {
        string beside = Path.GetDirectoryName(@case.Framework == BuildCase.DotNet ? typeof(BuiltProject).Assembly.Location : NetStandardRuntime)!;
        Write("Built.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{@case.Framework}</TargetFramework>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
                <SharedCompilationId>{_server}</SharedCompilationId>
                <CompilerGeneratedFilesOutputPath>emitted</CompilerGeneratedFilesOutputPath>
              </PropertyGroup>
              <ItemGroup>
                <Compile Remove="emitted/**" />
                <Reference Include="{Path.Combine(beside, "FixedNet.Attributes.dll")}" />
                <Reference Include="{Path.Combine(beside, "FixedNet.Runtime.dll")}" />
                <Analyzer Include="{typeof(FixedNet.Generator.NetworkGenerator).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
        foreach (var (number, declaration) in @case.Declarations.Index())
            Write($"Network{number}.cs", declaration);
        Touch();
        Run(null, "restore");
    }

    /// <summary>What a build writes: lines and bytes of source, bytes of assembly; and how long, of it, the generator and the analyzers took.</summary>
    public (int Lines, long SourceBytes, long AssemblyBytes, double GeneratorSeconds, double AnalyzerSeconds) Inspect()
    {
        string log = Run(false, "build", "--verbosity", "detailed", "-p:ReportAnalyzer=true", "-p:EmitCompilerGeneratedFiles=true");
        string emitted = Path.Combine(_folder, "emitted", "FixedNet.Generator");
        string[] files = Directory.Exists(emitted) ? Directory.GetFiles(emitted, "*.cs", SearchOption.AllDirectories) : [];
        return (files.Sum(file => File.ReadLines(file).Count()), files.Sum(file => new FileInfo(file).Length),
            new FileInfo(Directory.GetFiles(Path.Combine(_folder, "bin"), "Built.dll", SearchOption.AllDirectories)[0]).Length,
            Seconds(log, GeneratorTime()), Seconds(log, AnalyzerTime()));
    }

    /// <summary>One build after an edit, on the wall and of processor time.</summary>
    /// <param name="warm">Whether a compiler server does it, which has done it before; its processor time is not known.</param>
    public (double Wall, double Processor) Build(bool warm)
    {
        _hasServer |= warm;
        Touch();
        double processor = ChildTime.Seconds();
        long start = Stopwatch.GetTimestamp();
        Run(warm, "build");
        double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (wall, ChildTime.Seconds() - processor);
    }

    public void Dispose()
    {
        if (_hasServer)
            ServerProcess.Shutdown(_server);
        Directory.Delete(_folder, recursive: true);
    }

    private static string NetStandardRuntime => typeof(BuiltProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "NetStandard21Runtime").Value!;

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    /// <summary>The edit: in a file that declares no network.</summary>
    private void Touch() => Write("Edited.cs", $"namespace Built;\n\ninternal static class Edited\n{{\n    public const long At = {Stopwatch.GetTimestamp()};\n}}\n");

    private string Run(bool? shared, string command, params string[] options)
    {
        string[] arguments = shared is { } server
            ? [command, "--no-restore", "-c", "Release", "-m:1", "-nodeReuse:false", $"-p:UseSharedCompilation={server}", .. options]
            : [command];
        return DotNet.Run(_folder, arguments);
    }

    private static double Seconds(string log, Regex line) =>
        line.Match(log) is { Success: true } found ? double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"Total generator execution time: ([\d.]+) seconds")]
    private static partial Regex GeneratorTime();

    [GeneratedRegex(@"Total analyzer execution time: ([\d.]+) seconds")]
    private static partial Regex AnalyzerTime();
}
