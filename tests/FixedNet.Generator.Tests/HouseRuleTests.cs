using System.Text.RegularExpressions;
using System.Xml.Linq;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests;

/// <summary>Who may know whom: docs/architecture.md says why.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class HouseRuleTests
{
    private static readonly string Generator = Path.Combine(Surroundings.RepositoryRoot, "src", "Generator");

    /// <summary>What each folder may import; everything else is forbidden. The files beside the folders are the table of contents, and see all.</summary>
    private static readonly Dictionary<string, string[]> _imports = new()
    {
        ["Infrastructure"] = [],
        ["Ir"] = ["Infrastructure"],
        ["Model"] = ["Infrastructure", "Ir"],
        ["Planning"] = ["Infrastructure", "Ir", "Model"],
        ["Kernels"] = ["Infrastructure", "Ir", "Model", "Planning"],
        ["Layers"] = ["Infrastructure", "Ir", "Model", "Planning", "Kernels"],
        ["Printing"] = ["Infrastructure", "Ir", "Planning"],
        ["Emit"] = ["Infrastructure", "Ir", "Model", "Planning", "Kernels", "Printing"],
        ["Diagnostics"] = [],
        ["Parsing"] = ["Infrastructure", "Model", "Layers", "Diagnostics"],
        ["Usage"] = ["Infrastructure", "Model", "Layers", "Diagnostics", "Parsing"],
    };

    public static TheoryData<string> Folders => new(Directory.GetDirectories(Generator).Select(folder => Path.GetFileName(folder)).Where(folder => folder is not ("bin" or "obj")));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_imports_only_what_it_may(string folder)
    {
        Assert.Contains(folder, _imports.Keys);
        var offenders = from file in Sources(folder)
                        from line in File.ReadLines(file)
                        from other in _imports.Keys.Append("NetworkGenerator").Append("NetworkAnalyzer")
                        where other != folder && !_imports[folder].Contains(other) && Regex.IsMatch(line, $@"FixedNet\.Generator\.{other}\b(?!Attribute)")
                        select $"{file}: {line.Trim()}";
        Assert.Empty(offenders);
    }

    [Fact]
    public void Only_the_parser_and_its_surroundings_know_the_compiler()
    {
        var folders = from file in Sources(".")
                      where File.ReadLines(file).Any(line => line.StartsWith("using Microsoft.CodeAnalysis", StringComparison.Ordinal))
                      select Path.GetRelativePath(Generator, Path.GetDirectoryName(file)!);
        Assert.Equal([".", "Diagnostics", "Parsing", "Usage"], folders.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_generator_references_no_other_assembly_of_FixedNet()
    {
        var project = XDocument.Load(Path.Combine(Generator, "FixedNet.Generator.csproj"));
        Assert.Empty(project.Descendants("ProjectReference"));
        var referenced = typeof(NetworkGenerator).Assembly.GetReferencedAssemblies();
        Assert.DoesNotContain(referenced, assembly => assembly.Name!.StartsWith("FixedNet", StringComparison.Ordinal));
    }

    /// <summary>Never empty: a rule for a folder that was renamed would hold for nothing.</summary>
    private static List<string> Sources(string folder)
    {
        List<string> sources = [.. Directory.EnumerateFiles(Path.Combine(Generator, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(Generator, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))];
        Assert.NotEmpty(sources);
        return sources;
    }
}
