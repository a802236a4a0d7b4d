using System.Text.RegularExpressions;
using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Tests.Diagnostics;

[Trait(Depends.On, Depends.Roslyn)]
public partial class DocumentationTests
{
    private static readonly string[] AboutTheProject = ["FN022", "FN023", "FN024", "FN031", "FN032", "FN033", "FN035"];

    public static TheoryData<string> Ids => new(Descriptors.All.Select(descriptor => descriptor.Id));

    [Fact]
    public void Ids_count_up_without_gaps() => Assert.Equal(
        Enumerable.Range(1, Descriptors.All.Length).Select(number => $"FN{number:000}"),
        Descriptors.All.Select(descriptor => descriptor.Id));

    [Fact]
    public void Every_descriptor_field_is_listed() => Assert.Equal(
        typeof(Descriptors).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>(), Descriptors.All);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_id_is_in_the_release_notes_as_it_is(string id)
    {
        var descriptor = Descriptors.All.Single(candidate => candidate.Id == id);
        string releases = Read("src/Generator/AnalyzerReleases.Shipped.md") + Read("src/Generator/AnalyzerReleases.Unshipped.md");
        Assert.Contains($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}\n", releases);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_id_has_a_section_with_its_title_where_its_help_link_points(string id)
    {
        var descriptor = Descriptors.All.Single(candidate => candidate.Id == id);
        Assert.EndsWith("/docs/diagnostics.md#" + id.ToLowerInvariant(), descriptor.HelpLinkUri);
        Assert.StartsWith($"**{descriptor.Title}", Section(id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_gives_the_diagnostic_and_the_right_one_none(string id)
    {
        var examples = Example().Matches(Section(id))
            .ToDictionary(match => match.Groups[1].Value, match => "using FixedNet;\n" + match.Groups[2].Value);
        if (AboutTheProject.Contains(id) || !IsKnownToThisRoslyn(examples["wrong"]))
            return;

        Assert.Equal(id, Assert.Single(GeneratorRun.Of(examples["wrong"]).Diagnostics).Id);
        var right = GeneratorRun.Of(examples["right"]);
        Assert.Empty(right.Diagnostics);
        Assert.Empty(right.CompilerDiagnostics);
    }

    private static bool IsKnownToThisRoslyn(string source) =>
#if NEWEST_ROSLYN
        source.Length > 0;
#else
        !source.Contains("file partial");
#endif

    private static string Section(string id)
    {
        string page = Read("docs/diagnostics.md");
        int start = page.IndexOf($"\n## {id}\n\n", StringComparison.Ordinal);
        Assert.True(start > 0, $"docs/diagnostics.md has no section {id}.");
        start += $"\n## {id}\n\n".Length;
        int end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }

    private static string Read(string path) =>
        File.ReadAllText(Path.Combine(Surroundings.RepositoryRoot, path)).ReplaceLineEndings("\n");

    [GeneratedRegex("```csharp\n// (wrong|right)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
