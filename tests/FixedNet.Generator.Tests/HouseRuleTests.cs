using System.Xml.Linq;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests;

/// <summary>Who may know whom: docs/architecture.md says why.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class HouseRuleTests
{
    private static readonly string Generator = Path.Combine(Surroundings.RepositoryRoot, "src", "Generator");

    [Theory]
    [InlineData("Model", "Microsoft.CodeAnalysis")]
    [InlineData("Model", "FixedNet.Generator.Emit")]
    [InlineData("Model", "FixedNet.Generator.Parsing")]
    [InlineData("Planning", "Microsoft.CodeAnalysis")]
    [InlineData("Planning", "FixedNet.Generator.Emit")]
    [InlineData("Planning", "FixedNet.Generator.Parsing")]
    [InlineData("Kernels", "Microsoft.CodeAnalysis")]
    [InlineData("Kernels", "FixedNet.Generator.Emit")]
    [InlineData("Kernels", "FixedNet.Generator.Parsing")]
    [InlineData("Parsing", "FixedNet.Generator.Emit")]
    [InlineData("Parsing", "FixedNet.Generator.Planning")]
    [InlineData("Parsing", "FixedNet.Generator.Usage")]
    [InlineData("Usage", "FixedNet.Generator.Emit")]
    [InlineData("Usage", "FixedNet.Generator.Planning")]
    public void A_folder_does_not_import(string folder, string forbidden)
    {
        var offenders = from file in Sources(folder)
                        from line in File.ReadLines(file)
                        where line.Contains(forbidden + ";") || line.Contains(forbidden + ".")
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
