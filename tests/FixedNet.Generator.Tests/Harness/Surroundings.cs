using System.Reflection;

namespace FixedNet.Generator.Tests.Harness;

/// <summary>Paths that the build hands to the tests.</summary>
public static class Surroundings
{
    public static string RepositoryRoot => Read("RepositoryRoot");

    /// <summary>FixedNet.Runtime.dll, built for netstandard2.1 together with these tests.</summary>
    public static string NetStandardRuntime => Read("NetStandardRuntime");

    public static string NetStandardReferences => Read("NetStandardReferences");

    private static string Read(string key) => typeof(Surroundings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
