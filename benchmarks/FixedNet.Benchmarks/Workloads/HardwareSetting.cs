namespace FixedNet.Benchmarks.Workloads;

/// <summary>Instructions that the runtime is told to do without, as on narrower hardware.</summary>
internal sealed record HardwareSetting(string Name, string? Switch)
{
    public static IReadOnlyList<HardwareSetting> All { get; } =
    [
        new("default", null),
        new("no AVX-512", "DOTNET_EnableAVX512"),
        new("no AVX2", "DOTNET_EnableAVX2"),
        new("no SIMD", "DOTNET_EnableHWIntrinsic"),
    ];

    /// <summary>All of the switches, so that none of the caller's own remains.</summary>
    public IReadOnlyList<RuntimeSwitch> Switches =>
        [.. All.Where(each => each.Switch is not null).Select(each => new RuntimeSwitch(each.Switch!, each.Switch == Switch ? "0" : null))];
}
