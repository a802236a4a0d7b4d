using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Diagnosis;

/// <summary>Norms by hand, and ReLUs that were killed by hand.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class ParameterStatisticsTests
{
    [Fact]
    public void BlocksAreMeasured()
    {
        var network = new Bends();
        network.Parameters.Clear();
        network.Weights(1)[0] = 3;
        network.Weights(1)[5] = -4;
        network.Biases(0)[2] = double.NaN;
        network.Biases(0)[3] = double.PositiveInfinity;
        network.Biases(0)[4] = -0.5;

        var all = ParameterStatistics.Of(network);
        Assert.Equal(Bends.Description.Blocks, all.Select(block => block.Block));
        Assert.Equal([0, 0.5, 5, 0], all.Select(block => block.Norm));
        Assert.Equal([0, 0.5, 4, 0], all.Select(block => block.Largest));
        Assert.Equal([0, 2, 0, 0], all.Select(block => block.NotFinite));
        Assert.Equal(5 / Math.Sqrt(12), all[2].RootMeanSquare, 1e-15);
        Assert.All(all, block => Assert.Null(block.DeadReluShare));
        Assert.Equal("0.biases [6]: root mean square 2.041e-1, largest 5e-1, 2 not finite", all[1].ToString());
    }

    [Fact]
    public void DeadRelusAreCounted()
    {
        var network = new Bends(1);
        double[] inputs = Problem.Normal(new Random(4), 200 * 3);
        Assert.Equal(0, ParameterStatistics.Of<double>(network, inputs)[0].DeadReluShare);
        network.Biases(0)[1] = network.Biases(0)[4] = -1000;
        var all = ParameterStatistics.Of<double>(network, inputs);
        Assert.Equal([2 / 6.0, null, null, null], all.Select(block => block.DeadReluShare));
        Assert.EndsWith("33 % of the ReLUs dead", all[0].ToString());
    }

    [Fact]
    public void AReluIsJudgedByTheSlopeBelowIt()
    {
        var network = new Steep();
        network.Parameters.Clear();
        network.Weights(0)[0] = network.Weights(1)[0] = 1;
        Assert.Equal(0, ParameterStatistics.Of<float>(network, [-1f])[2].DeadReluShare);
    }

    [Fact]
    public void ArgumentsThatDoNotFitAreRefused()
    {
        Assert.Throws<ArgumentNullException>("network", () => ParameterStatistics.Of<float>(null!));
        Assert.Throws<ArgumentException>("inputs", () => ParameterStatistics.Of<double>(new Bends(), [1]));
    }
}
