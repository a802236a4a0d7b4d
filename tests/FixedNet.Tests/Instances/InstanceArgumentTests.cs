using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Instances;

/// <summary>The instance refuses what the core does, and leaves its parameters as they were.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class InstanceArgumentTests
{
    private readonly UnrolledMean _network = new(1); // 3 inputs, 2 outputs
    private readonly double[] _before = new UnrolledMean(1).Parameters.ToArray();

    [Theory]
    [InlineData(2, 2, "input")]
    [InlineData(4, 2, "input")]
    [InlineData(6, 4, "input")]
    [InlineData(3, 1, "output")]
    [InlineData(3, 3, "output")]
    public void ForwardRefusesLengthsThatDoNotFit(int inputs, int outputs, string name) => AssertRefused(name, () =>
        _network.Forward(new double[inputs], new double[outputs]));

    [Theory]
    [InlineData(0, 0, "inputs")]
    [InlineData(7, 4, "inputs")]
    [InlineData(6, 3, "outputs")]
    [InlineData(6, 6, "outputs")]
    public void ForwardBatchRefusesLengthsThatDoNotFit(int inputs, int outputs, string name) => AssertRefused(name, () =>
        _network.ForwardBatch(new double[inputs], new double[outputs]));

    [Theory]
    [InlineData(0, 0, "inputs")]
    [InlineData(7, 4, "inputs")]
    [InlineData(6, 3, "targets")]
    [InlineData(6, 6, "targets")]
    public void EvaluateAndTrainBatchRefuseLengthsThatDoNotFit(int inputs, int targets, string name)
    {
        AssertRefused(name, () => _network.Evaluate(new double[inputs], new double[targets]));
        AssertRefused(name, () => _network.TrainBatch(new double[inputs], new double[targets], new Adam<double>(UnrolledMean.ParameterCount, 1)));
    }

    [Fact]
    public void OutputsMayNotLieInTheNetworksOwnParameters()
    {
        AssertRefused("output", () => _network.Forward(new double[3], _network.Parameters[..2]));
        AssertRefused("outputs", () => _network.ForwardBatch(new double[6], _network.Parameters[^4..]));
    }

    [Fact]
    public void WithoutAnOptimizerThereIsNoStep()
    {
        var exception = Assert.Throws<ArgumentNullException>(() => _network.TrainBatch(new double[3], new double[2], null!));
        Assert.Equal("optimizer", exception.ParamName);
        Assert.Equal(_before, _network.Parameters.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(33)]
    public void AnOptimizerForAnotherNumberOfParametersLeavesThemAsTheyAre(int count)
    {
        Assert.ThrowsAny<ArgumentException>(() => _network.TrainBatch([1, 2, 3], [1, 2], new Sgd<double>(count, 1)));
        Assert.Equal(_before, _network.Parameters.ToArray());
    }

    [Fact]
    public void AfterARefusalTrainingGoesOnAsIfNothingHadBeen()
    {
        var untouched = new UnrolledMean(1);
        AssertRefused("targets", () => _network.TrainBatch([1, 2, 3], [1], new Sgd<double>(UnrolledMean.ParameterCount, 1)));
        foreach (var network in new[] { _network, untouched })
            network.TrainBatch([1, 2, 3], [1, 2], new Sgd<double>(UnrolledMean.ParameterCount, 0.1));
        Assert.Equal(untouched.Parameters.ToArray(), _network.Parameters.ToArray());
        Assert.NotEqual(_before, _network.Parameters.ToArray());
    }

    private void AssertRefused(string name, Action call)
    {
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(call).ParamName);
        Assert.Equal(_before, _network.Parameters.ToArray());
    }
}
