using System.Text.Json;
using System.Text.Json.Nodes;
using FixedNet.UnityPackage;

namespace FixedNet.Unity.Tests;

public sealed class ManifestTests
{
    private static readonly string _text = File.ReadAllText(Package.Full("package.json"));

    [Fact]
    public void The_packages_own_is_right() => Assert.Empty(Manifest.Problems(_text));

    [Theory]
    [InlineData("2021.3", "45f1")]
    [InlineData("2022.3", "11f1")]
    [InlineData("2022.2", "21f1")]
    [InlineData("2022.3", null)] // any release of it
    public void A_Unity_that_is_too_old_is_named(string unity, string? release)
    {
        string problem = Assert.Single(Manifest.Problems(With(("unity", unity), ("unityRelease", release))));
        Assert.Contains($"asks for Unity {unity}.", problem);
        Assert.Contains("Roslyn 4.3", problem);
        Assert.Contains("\"unityRelease\": \"12f1\"", problem);
    }

    [Theory]
    [InlineData("2022.3", "12f1")]
    [InlineData("2022.3", "12f2")]
    [InlineData("2022.3", "62f1")]
    [InlineData("6000.0", "0b11")]
    public void A_newer_Unity_is_fine(string unity, string release) =>
        Assert.Empty(Manifest.Problems(With(("unity", unity), ("unityRelease", release))));

    [Theory]
    [InlineData("2022.3.12f1")]
    [InlineData("newest")]
    public void What_is_no_version_is_named(string unity) =>
        Assert.Contains("which is no version", Assert.Single(Manifest.Problems(With(("unity", unity)))));

    [Fact]
    public void Another_version_than_the_librarys_is_named() =>
        Assert.Contains($"write \"version\": \"{Manifest.Version}\"", Assert.Single(Manifest.Problems(With(("version", "9.9.9")))));

    [Fact]
    public void Another_name_is_named() => Assert.Contains("com.fixednet", Assert.Single(Manifest.Problems(With(("name", "com.other")))));

    [Fact]
    public void What_is_no_JSON_is_named() => Assert.Contains("cannot be read", Assert.Single(Manifest.Problems("{")));

    [Fact]
    public void Its_samples_are_there()
    {
        using var manifest = JsonDocument.Parse(_text);
        var samples = manifest.RootElement.GetProperty("samples").EnumerateArray().Select(sample => sample.GetProperty("path").GetString()!).ToList();
        Assert.NotEmpty(samples);
        Assert.All(samples, sample => Assert.True(Directory.Exists(Package.Full(sample)), sample));
    }

    private static string With(params (string Property, string? Value)[] changes)
    {
        JsonObject manifest = JsonNode.Parse(_text)!.AsObject();
        foreach (var (property, value) in changes)
        {
            manifest.Remove(property);
            if (value is not null)
                manifest[property] = value;
        }

        return manifest.ToJsonString();
    }
}
