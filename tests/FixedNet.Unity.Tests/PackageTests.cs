using System.Text.RegularExpressions;
using FixedNet.UnityPackage;

namespace FixedNet.Unity.Tests;

/// <summary>The package as it stands in the repository.</summary>
public sealed partial class PackageTests
{
    [Fact]
    public void It_is_what_the_tool_makes_of_the_sources() => Assert.True(
        Package.Differences().Count == 0,
        $"Out of date: {string.Join(", ", Package.Differences())}. Run: dotnet run -c Release --project tools/UnityPackage");

    [Fact]
    public void Every_file_and_folder_that_Unity_sees_has_a_meta_file_and_every_meta_file_has_one()
    {
        var seen = Package.Present().Append(Package.Generator).Distinct().Where(Package.IsSeenByUnity).ToList();
        var folders = seen.Select(Path.GetDirectoryName).Where(folder => folder != "").Distinct();
        Assert.Equal(
            seen.Where(path => !IsMeta(path)).Concat(folders).Select(path => path + MetaFile.Extension).Order(StringComparer.Ordinal),
            seen.Where(IsMeta).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Package.Present(), path => IsMeta(path) && !Package.IsSeenByUnity(path));
    }

    [Fact]
    public void Every_guid_is_well_formed_and_unique()
    {
        var guids = Package.Present().Where(IsMeta).Select(path => Guid().Match(File.ReadAllText(Package.Full(path))).Groups[1].Value).ToList();
        Assert.All(guids, guid => Assert.NotEmpty(guid));
        Assert.Equal(guids.Count, guids.Distinct().Count());
    }

    /// <summary>Scenes and assembly definitions refer to files by guid: another one for the same file would break them.</summary>
    [Theory]
    [InlineData("Runtime/FixedNet.asmdef", "848e39896b2d9768629c6ff9323b1c06")]
    [InlineData("Runtime/FixedNet.Generator.dll", "2bf1a300d35076d58a038c157084033e")]
    public void A_guid_never_changes(string path, string guid) => Assert.Equal(guid, MetaFile.Guid(path));

    [Fact]
    public void The_generator_is_an_analyzer_and_no_plugin_of_any_platform()
    {
        string meta = File.ReadAllText(Package.Full(Package.Generator + MetaFile.Extension));
        Assert.Contains("labels:\n- RoslynAnalyzer\n", meta);
        Assert.Contains("PluginImporter:", meta);
        Assert.DoesNotContain("enabled: 1", meta);
        foreach (string platform in (string[])["Editor", "Linux64", "OSXUniversal", "Win", "Win64"])
            Assert.Contains($"Exclude {platform}: 1", meta);
    }

    [Fact]
    public void The_generator_stands_beneath_the_only_assembly_definition()
    {
        string definition = Assert.Single(Package.Present(), path => path.EndsWith(".asmdef", StringComparison.Ordinal) && Package.IsSeenByUnity(path));
        Assert.Equal(Path.GetDirectoryName(definition), Path.GetDirectoryName(Package.Generator));
    }

    private static bool IsMeta(string path) => path.EndsWith(MetaFile.Extension, StringComparison.Ordinal);

    [GeneratedRegex(@"^guid: ([0-9a-f]{32})$", RegexOptions.Multiline)]
    private static partial Regex Guid();
}
