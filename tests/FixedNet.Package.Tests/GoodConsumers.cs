using System.Text.RegularExpressions;

namespace FixedNet.Package.Tests;

/// <summary>Programs and libraries as users have them, with warnings as errors.</summary>
public sealed partial class GoodConsumers(PackedPackage package) : ConsumerSolution(package, "Good")
{
    /// <summary>Runs one of the programs.</summary>
    public string Run(string program, string input)
    {
        Assert.True(Build.ExitCode == 0, Build.Output);
        string outputs = Path.Combine(Folder, program, "bin", "Debug");
        string assembly = Directory.GetFiles(outputs, program + ".dll", SearchOption.AllDirectories).Single();
        return Dotnet.RunWell(outputs, [assembly], input: input);
    }

    /// <summary>What the package's README shows is a program.</summary>
    protected override void Prepare()
    {
        string page = File.ReadAllText(Path.Combine(Surroundings.RepositoryRoot, "src", "Package", "README.md"));
        File.WriteAllText(Path.Combine(Folder, "Readme", "Program.cs"), CSharp().Match(page.ReplaceLineEndings("\n")).Groups[1].Value);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
