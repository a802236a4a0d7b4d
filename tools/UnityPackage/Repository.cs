using System.Reflection;

namespace FixedNet.UnityPackage;

/// <summary>Paths that the build hands to the tool.</summary>
public static class Repository
{
    public static string Root => Read("RepositoryRoot");

    public static string Package => Path.Combine(Root, "unity", "com.fixednet");

    /// <summary>The generator, built together with this tool.</summary>
    public static string GeneratorAssembly => Read("GeneratorAssembly");

    /// <summary>Every file that is compiled into the runtime library for netstandard2.1, the derived double forms included.</summary>
    public static IReadOnlyList<string> RuntimeSources => Read("RuntimeSources").Split('|');

    private static string Read(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
