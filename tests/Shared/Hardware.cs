using System.Globalization;
using System.Runtime.Intrinsics;

namespace FixedNet.Tests.Shared;

/// <summary>Which vectors the hardware and the runtime's settings leave to a process.</summary>
internal static class Hardware
{
    /// <summary>The settings of the runtime that take vectors away, with the widest that each leaves, in bits.</summary>
    public static readonly IReadOnlyDictionary<string, int> Settings = new Dictionary<string, int>
    {
        ["DOTNET_EnableAVX512"] = 256,
        ["DOTNET_EnableAVX2"] = 128,
        ["DOTNET_EnableHWIntrinsic"] = 0,
    };

    /// <summary>The widest vectors that are accelerated in this process, in bits; 0 if none are.</summary>
    public static int Lanes =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    /// <summary>The environment of a process under one of the settings and no other, or under none of them.</summary>
    public static Dictionary<string, string?> Environment(string? setting) =>
        Settings.Keys.ToDictionary(name => name, name => name == setting ? "0" : null);

    /// <summary>The widest vectors that are accelerated in a process under one of the settings, or under none of them.</summary>
    public static int LanesUnder(string? setting)
    {
        var child = ChildProcess.Run(SayLanes, [], Environment(setting));
        Assert.True(child.ExitCode == 0, child.Error);
        return int.Parse(child.Output.Split(' ')[0], CultureInfo.InvariantCulture);
    }

    /// <summary>In a child process, and in .ci/run.</summary>
    private static void SayLanes(string[] arguments) => Console.WriteLine($"{Lanes} bits are the widest vectors here");
}
