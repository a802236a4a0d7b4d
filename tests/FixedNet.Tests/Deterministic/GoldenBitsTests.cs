using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Deterministic;

/// <summary>.ci/run runs them under every width of vectors that the hardware has, and without any.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class GoldenBitsTests
{
    public static TheoryData<string> Names => new(GoldenBits.All.Select(golden => golden.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void ADeterministicNetworkGivesTheBitsItGivesEverywhere(string name)
    {
        GoldenCase golden = GoldenBits.All.Single(golden => golden.Name == name);
        Assert.Equal($"{golden.Expected:x16}", $"{golden.Compute():x16}");
    }

    [Fact]
    public void EveryActivationAndEveryLossIsAmongThem()
    {
        NetworkSpec[] specs = [.. typeof(GoldenBits).Assembly.GetTypes().Where(type => type.Namespace?.EndsWith("Precision.Deterministic", StringComparison.Ordinal) == true)
            .Where(type => type.IsDefined(typeof(NetworkAttribute), inherit: false)).Select(NetworkSpec.Of)];
        Assert.All(specs, spec => Assert.True(spec.Deterministic));
        Assert.Equal(GoldenBits.All.Count, specs.Length);
        foreach (Precision precision in Enum.GetValues<Precision>())
        {
            var ofPrecision = specs.Where(spec => spec.Precision == precision).ToList();
            Assert.Equal(Enum.GetValues<Activation>(), ofPrecision.SelectMany(spec => spec.Layers).Select(layer => layer.Activation).Distinct().Order());
            Assert.Equal(Enum.GetValues<Loss>().Except([Loss.None]), ofPrecision.Select(spec => spec.Loss).Distinct().Order());
        }
    }
}
