using System.Reflection;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Numbers;

/// <summary>Many networks through generator and compiler at once: one compilation costs little more than one network.</summary>
public static class CompiledNetworks
{
    public static IReadOnlyList<NumericNetwork> Of(IReadOnlyList<NetworkSpec> specs) => Of(specs, TargetPlatform.Net10);

    public static IReadOnlyList<NumericNetwork> Of(IReadOnlyList<NetworkSpec> specs, TargetPlatform platform)
    {
        var run = GeneratorRun.WithoutTracking(platform with { ReadsDocumentation = false }, Source(specs));
        Assert.Equal(specs.Count, run.Texts.Count);
        var assembly = run.Load();
        return [.. specs.Select((spec, k) => GeneratedNetwork.Of(Find(assembly, k), spec))];
    }

    /// <summary>Classes for these networks, to be found by their index.</summary>
    public static string Source(IReadOnlyList<NetworkSpec> specs) =>
        // FN018: losses that train badly are to be right, too.
        "using FixedNet;\n#pragma warning disable FN018\nnamespace Tested\n{\n"
        + string.Concat(specs.Select((spec, k) => spec.Declare(Name(k)))) + "}\n"; // C# 9 too

    public static Type Find(Assembly assembly, int k) => assembly.GetType("Tested." + Name(k), throwOnError: true)!;

    private static string Name(int k) => $"Net{k}";
}
