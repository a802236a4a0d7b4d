using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace FixedNet.Package.Tests;

/// <summary>What is in the package.</summary>
[Collection(PackageCollection.Name)]
public class PackageTests(PackedPackage package)
{
    private static readonly string[] _frameworks = ["net10.0", "net8.0", "netstandard2.0", "netstandard2.1"];
    private static readonly string[] _ofTheFormat =
        ["FixedNet.nuspec", "[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/nuget.psmdcp"];

    [Fact]
    public void It_holds_the_library_for_each_framework_the_generator_and_what_a_gallery_shows() => Assert.Equal(
        InOrder(
            [
                "README.md", "icon.png", "analyzers/dotnet/cs/FixedNet.CodeFixes.dll", "analyzers/dotnet/cs/FixedNet.Generator.dll",
                "build/FixedNet.props", "build/FixedNet.targets",
                .. from framework in _frameworks
                   from assembly in new[] { "FixedNet.Attributes", "FixedNet.Runtime" }
                   from extension in new[] { "dll", "xml" }
                   select $"lib/{framework}/{assembly}.{extension}",
            ]),
        Entries("nupkg"));

    [Fact]
    public void The_symbols_of_every_assembly_of_the_library_are_beside_it() => Assert.Equal(
        InOrder(
            from framework in _frameworks
            from assembly in new[] { "FixedNet.Attributes", "FixedNet.Runtime" }
            select $"lib/{framework}/{assembly}.pdb"),
        Entries("snupkg"));

    [Fact]
    public void It_depends_on_nothing_but_spans_where_there_are_none()
    {
        var groups = Metadata().Elements().Single(element => element.Name.LocalName == "dependencies").Elements();
        Assert.Equal(
            [".NETStandard2.0 System.Memory", ".NETStandard2.1 ", "net10.0 ", "net8.0 "],
            groups.Select(group => $"{group.Attribute("targetFramework")!.Value} {string.Join(' ', group.Elements().Select(dependency => dependency.Attribute("id")!.Value))}")
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("id", "FixedNet")]
    [InlineData("authors", "The FixedNet authors")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    [InlineData("projectUrl", "https://github.com/fixednet/fixednet")]
    public void It_says_what_it_is(string element, string value) => Assert.Equal(value, Said(element));

    [Theory]
    [InlineData("description")]
    [InlineData("tags")]
    [InlineData("copyright")]
    [InlineData("releaseNotes")]
    public void It_says_something_of(string element) => Assert.NotEmpty(Said(element));

    /// <summary>Times and random names would differ; a compiler that compiles the same twice is taken for granted.</summary>
    [Fact]
    public void Packed_once_more_it_has_the_same_bytes()
    {
        string again = Path.Combine(package.Folder, "again");
        package.Pack(again, "--no-build");
        foreach (string extension in new[] { "nupkg", "snupkg" })
            Assert.Equal(File.ReadAllBytes(package.FileIn(package.Feed, extension)), File.ReadAllBytes(package.FileIn(again, extension)));
    }

    [Theory]
    [InlineData("net10.0", "FixedNet.Attributes")]
    [InlineData("net10.0", "FixedNet.Runtime")]
    [InlineData("net8.0", "FixedNet.Attributes")]
    [InlineData("net8.0", "FixedNet.Runtime")]
    public void The_library_promises_that_it_can_be_trimmed(string framework, string assembly) =>
        Assert.Equal("True", MetadataOf($"lib/{framework}/{assembly}.dll")["IsTrimmable"]);

    [Fact]
    public void Every_assembly_has_the_same_strong_name()
    {
        var assemblies = Entries("nupkg").Where(entry => entry.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.Equal(2 * _frameworks.Length + 2, assemblies.Count);
        Assert.NotEmpty(Assert.Single(assemblies.Select(PublicKeyOf).Distinct()));
    }

    private static IEnumerable<string> InOrder(IEnumerable<string> entries) => entries.Concat(_ofTheFormat).Order(StringComparer.Ordinal);

    private ZipArchive Open(string extension) => ZipFile.OpenRead(package.FileIn(package.Feed, extension));

    private IEnumerable<string> Entries(string extension)
    {
        using var archive = Open(extension);
        return [.. archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    private byte[] Read(string path)
    {
        using var archive = Open("nupkg");
        using var stream = archive.GetEntry(path)!.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private XElement Metadata() => XDocument.Load(new MemoryStream(Read("FixedNet.nuspec"))).Root!.Elements().Single();

    private string Said(string element) => Metadata().Elements().Single(candidate => candidate.Name.LocalName == element).Value;

    /// <summary>The [AssemblyMetadata] of an assembly that cannot be loaded beside these tests' own copy.</summary>
    private Dictionary<string, string?> MetadataOf(string path)
    {
        using var file = new PEReader(new MemoryStream(Read(path)));
        var reader = file.GetMetadataReader();
        return reader.GetAssemblyDefinition().GetCustomAttributes().Select(reader.GetCustomAttribute)
            .Where(attribute => attribute.Constructor.Kind == HandleKind.MemberReference)
            .Where(attribute => TypeName(reader, (MemberReferenceHandle)attribute.Constructor) == "AssemblyMetadataAttribute")
            .Select(attribute => reader.GetBlobReader(attribute.Value))
            .Select(value =>
            {
                value.ReadUInt16(); // the prolog
                return (Key: value.ReadSerializedString()!, Value: value.ReadSerializedString());
            })
            .ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    private string PublicKeyOf(string path)
    {
        using var file = new PEReader(new MemoryStream(Read(path)));
        Assert.True(file.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned), path);
        var reader = file.GetMetadataReader();
        return Convert.ToHexString(reader.GetBlobBytes(reader.GetAssemblyDefinition().PublicKey));
    }

    private static string TypeName(MetadataReader reader, MemberReferenceHandle constructor) =>
        reader.GetString(reader.GetTypeReference((TypeReferenceHandle)reader.GetMemberReference(constructor).Parent).Name);
}
