using System.Globalization;

namespace FixedNet.Tests.Shared;

/// <summary>
/// Tests run under settings of the runtime that take vectors away, so that code for narrower ones is tested too. A setting that took
/// nothing would prove nothing.
/// </summary>
[Trait(Depends.On, Depends.Hardware)]
public class HardwareTests
{
    /// <summary>.ci/run says here what the settings of this process leave it; where the hardware has less, less is right.</summary>
    private const string ExpectedLanes = "FIXEDNET_EXPECTED_LANES";

    public static TheoryData<string> Settings => new(Hardware.Settings.Keys);

    [Theory]
    [MemberData(nameof(Settings))]
    public void ASettingTakesAwayTheVectorsThatItIsKnownToTakeAndNoOthers(string setting) =>
        Assert.Equal(Math.Min(Hardware.Settings[setting], Hardware.LanesUnder(null)), Hardware.LanesUnder(setting));

    [Fact]
    public void ThisProcessHasTheVectorsThatItIsSaidToHave()
    {
        // Nothing is said outside .ci/run.
        if (Environment.GetEnvironmentVariable(ExpectedLanes) is { } expected)
            Assert.Equal(Math.Min(int.Parse(expected, CultureInfo.InvariantCulture), Hardware.LanesUnder(null)), Hardware.Lanes);
    }
}
