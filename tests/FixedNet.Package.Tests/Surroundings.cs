using System.Reflection;

namespace FixedNet.Package.Tests;

/// <summary>Paths that the build hands to the tests.</summary>
internal static class Surroundings
{
    public static string RepositoryRoot => Read("RepositoryRoot");

    /// <summary>Where NuGet installed the packages of this repository, those of older frameworks' references among them.</summary>
    public static string InstalledPackages => Read("InstalledPackages");

    public static string Consumers => Path.Combine(AppContext.BaseDirectory, "Consumers");

    private static string Read(string key) => typeof(Surroundings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
