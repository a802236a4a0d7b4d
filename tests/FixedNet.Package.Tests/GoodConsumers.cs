using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace FixedNet.Package.Tests;

/// <summary>Programs and libraries as users have them, with warnings as errors.</summary>
public sealed partial class GoodConsumers(PackedPackage package) : ConsumerSolution(package, "Good")
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _texts = [];

    /// <summary>Runs one of the programs.</summary>
    public string Run(string program, string input, IReadOnlyDictionary<string, string>? environment = null) =>
        Dotnet.RunWell(Folder, [Find(program, program + ".dll")], environment, input);

    /// <summary>Runs one of the programs under Mono, whose project is for the .NET Framework.</summary>
    public string RunUnderMono(string program, string input) =>
        Dotnet.RunWell(Folder, [Find(program, program + ".exe")], input: input, program: "mono");

    /// <summary>Runs a program without a project.</summary>
    public string RunFile(string file) => Dotnet.RunWell(Path.Combine(Folder, "FileApp"), ["run", file], Environment);

    /// <summary>The texts that are generated for a project, built once more by a compiler in a country; by file name.</summary>
    public IReadOnlyDictionary<string, string> Texts(string program, string locale) => _texts.GetOrAdd($"{program} {locale}", _ => Generate(program, locale));

    private Dictionary<string, string> Generate(string program, string locale)
    {
        string texts = Path.Combine(Folder, "texts", program, locale);
        Dotnet.RunWell(
            Path.Combine(Folder, program),
            ["build", "--no-restore", "-t:Rebuild", "-p:UseSharedCompilation=false", "-p:EmitCompilerGeneratedFiles=true", $"-p:CompilerGeneratedFilesOutputPath={texts}", $"-p:OutDir={texts}-out/"],
            Environment.Concat(Country(locale)).ToDictionary());
        return Directory.GetFiles(texts, "*.cs", SearchOption.AllDirectories).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
    }

    /// <summary>The variables by which a process is in a country.</summary>
    public static Dictionary<string, string> Country(string locale) => new()
    {
        ["LC_ALL"] = locale.Replace('-', '_') + ".UTF-8",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
    };

    private string Find(string program, string assembly)
    {
        Assert.True(Build.ExitCode == 0, Build.Output);
        return Directory.GetFiles(Path.Combine(Folder, program, "bin", "Debug"), assembly, SearchOption.AllDirectories).Single();
    }

    /// <summary>What the package's README shows is a program.</summary>
    protected override void Prepare()
    {
        string page = File.ReadAllText(Path.Combine(Surroundings.RepositoryRoot, "src", "Package", "README.md"));
        string program = CSharp().Match(page.ReplaceLineEndings("\n")).Groups[1].Value;
        File.WriteAllText(Path.Combine(Folder, "Readme", "Program.cs"), program);
        Directory.CreateDirectory(Path.Combine(Folder, "FileApp"));
        File.WriteAllText(Path.Combine(Folder, "FileApp", "xor.cs"), $"#:package FixedNet@{Environment["FixedNetVersion"]}\n{program}");
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
