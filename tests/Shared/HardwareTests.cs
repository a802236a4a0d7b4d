using System.Globalization;
using System.Runtime.Intrinsics;

namespace FixedNet.Tests.Shared;

/// <summary>
/// Which vectors the hardware and the runtime's settings leave to a process. .ci/run runs the tests again under settings that take the
/// wider ones away; one that took nothing would prove nothing.
/// </summary>
public class HardwareTests
{
    /// <summary>The widest vectors that the settings of this process leave, in bits; wider than the hardware's, it says no more than those.</summary>
    private const string ExpectedLanes = "FIXEDNET_EXPECTED_LANES";

    private static readonly string[] _settings = ["DOTNET_EnableAVX512", "DOTNET_EnableAVX2", "DOTNET_EnableHWIntrinsic"];

    private static int Lanes =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 256)]
    [InlineData("DOTNET_EnableAVX2", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", 0)]
    public void ASettingTakesAwayTheVectorsWiderThanItNames(string setting, int widest) =>
        Assert.Equal(Math.Min(widest, LanesUnder(null)), LanesUnder(setting));

    [Fact]
    public void ThisProcessHasTheVectorsThatItIsSaidToHave()
    {
        // Nothing is said outside .ci/run.
        string expected = Environment.GetEnvironmentVariable(ExpectedLanes) ?? Lanes.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(Math.Min(int.Parse(expected, CultureInfo.InvariantCulture), LanesUnder(null)), Lanes);
    }

    private static int LanesUnder(string? setting)
    {
        var environment = _settings.ToDictionary(name => name, name => name == setting ? "0" : null);
        var child = ChildProcess.Run(SayLanes, [], environment);
        Assert.True(child.ExitCode == 0, child.Error);
        return int.Parse(child.Output.Split(' ')[0], CultureInfo.InvariantCulture);
    }

    /// <summary>In a child process, and in .ci/run.</summary>
    private static void SayLanes(string[] arguments) => Console.WriteLine($"{Lanes} bits are the widest vectors here");
}
