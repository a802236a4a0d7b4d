using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Instances;

/// <summary>A class that makes its own instances.</summary>
[Network(3, Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Dense(5, Activation.Tanh)]
[Dense(2)]
public sealed partial class OwnConstructor
{
    public OwnConstructor(string name) => Name = name;

    public string Name { get; }
}

[Trait(Depends.On, Depends.Nothing)]
public class SeedTests
{
    [Fact]
    public void ASeedGivesTheSameParametersEveryTime()
    {
        Assert.Equal(new UnrolledMean(5).Parameters.ToArray(), new UnrolledMean(5).Parameters.ToArray());
        var parameters = new double[UnrolledMean.ParameterCount];
        UnrolledMean.Initialize(parameters, 5);
        Assert.Equal(parameters, new UnrolledMean(5).Parameters.ToArray());
    }

    [Fact]
    public void WithoutASeedTheParametersAreThoseOfSeedZero() =>
        Assert.Equal(new UnrolledMean(0).Parameters.ToArray(), new UnrolledMean().Parameters.ToArray());

    [Fact]
    public void DifferentSeedsGiveDifferentWeights()
    {
        double[][] weights = [.. new[] { -1, 0, 1, int.MinValue, int.MaxValue }.Select(seed => new UnrolledMean(seed).Weights(0).ToArray())];
        for (int k = 0; k < weights.Length; k++)
        {
            for (int other = 0; other < k; other++)
                Assert.DoesNotContain(weights[k].Zip(weights[other]), pair => pair.First == pair.Second);
        }
    }

    [Fact]
    public void AClassWithItsOwnConstructorStartsAsWithSeedZero()
    {
        var network = new OwnConstructor("mine");
        Assert.Equal("mine", network.Name);
        Assert.Equal(new UnrolledMean(0).Parameters.ToArray(), network.Parameters.ToArray());
        Assert.Single(typeof(OwnConstructor).GetConstructors());
    }

    [Fact]
    public void BiasesStartAtZeroWhateverWasThere()
    {
        var parameters = new float[LoopedSum.ParameterCount];
        Array.Fill(parameters, 7f);
        LoopedSum.Initialize(parameters, 1);
        Assert.All(parameters[990..1023], bias => Assert.Equal(0, bias));
        Assert.All(parameters[^7..], bias => Assert.Equal(0, bias));
        Assert.DoesNotContain(7f, parameters);
    }

    [Fact]
    public void WeightsAreUniformWithinHesBoundAfterSoftplusAndGlorotsAfterTanh()
    {
        // ±√(6/inputs) and ±√(6/(inputs + outputs)); the largest of a thousand is within some 2% of it.
        var network = new LoopedSum(1);
        Assert.InRange(network.Weights(0).ToArray().Max(Math.Abs), 0.98 * Math.Sqrt(6.0 / 30), Math.Sqrt(6.0 / 30));
        Assert.InRange(network.Weights(1).ToArray().Max(Math.Abs), 0.95 * Math.Sqrt(6.0 / 40), Math.Sqrt(6.0 / 40));
    }

    [Fact]
    public void InitializeRefusesAnotherLength()
    {
        foreach (int length in new[] { 0, UnrolledMean.ParameterCount - 1, UnrolledMean.ParameterCount + 1 })
        {
            var parameters = new double[length];
            Assert.Equal("parameters", Assert.ThrowsAny<ArgumentException>(() => UnrolledMean.Initialize(parameters, 1)).ParamName);
            Assert.All(parameters, parameter => Assert.Equal(0, parameter));
        }
    }
}
