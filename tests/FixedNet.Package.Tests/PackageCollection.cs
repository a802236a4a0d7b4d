namespace FixedNet.Package.Tests;

/// <summary>Everything here is about the one package that <see cref="PackedPackage"/> packs.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package";
}
