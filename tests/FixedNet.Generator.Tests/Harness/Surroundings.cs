using System.Reflection;

namespace FixedNet.Generator.Tests.Harness;

/// <summary>Paths that the build hands to the tests.</summary>
public static class Surroundings
{
    public static string RepositoryRoot => Read("RepositoryRoot");

    /// <summary>FixedNet.Runtime.dll, built for netstandard2.0 together with these tests.</summary>
    public static string NetStandard20Runtime => Read("NetStandard20Runtime");

    public static string NetStandard20References => Read("NetStandard20References");

    /// <summary>System.Memory.dll, which netstandard2.0 has spans from.</summary>
    public static string NetStandard20Spans => Read("NetStandard20Spans");

    /// <summary>FixedNet.Runtime.dll, built for netstandard2.1 together with these tests.</summary>
    public static string NetStandard21Runtime => Read("NetStandard21Runtime");

    public static string NetStandard21References => Read("NetStandard21References");

    private static string Read(string key) => typeof(Surroundings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
