using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Numbers;

/// <summary>Many networks through generator and compiler at once: one compilation costs little more than one network.</summary>
public static class CompiledNetworks
{
    public static IReadOnlyList<NumericNetwork> Of(IReadOnlyList<NetworkSpec> specs) => Of(specs, TargetPlatform.Net10);

    public static IReadOnlyList<NumericNetwork> Of(IReadOnlyList<NetworkSpec> specs, TargetPlatform platform)
    {
        var assembly = GeneratorRun.WithoutTracking(platform with { ReadsDocumentation = false }, DeclaredNetworks.Source(specs)).Load();
        return [.. specs.Select((spec, k) => GeneratedNetwork.Of(DeclaredNetworks.Find(assembly, k), spec))];
    }
}
