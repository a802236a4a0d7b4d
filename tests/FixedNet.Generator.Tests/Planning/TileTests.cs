using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using FixedNet.Generator.Tests.Kernels;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Planning;

/// <summary>How many samples a tile holds. Few of them read the weights too often: 512-512-512 with tiles of one sample took five times as long.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class TileTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(64)]
    [InlineData(256)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(1024)]
    public void In_lanes_no_width_makes_tiles_of_few_samples(int width)
    {
        var spec = new NetworkSpec(width, [new(width, Activation.Relu), new(width, Activation.Identity)], Loss.MeanSquaredError, Reduction.Mean);
        var plans = Planner.Plan(InterpretedNetwork.ModelOf(spec), new(true, false, HasLanes: true)).Lanes;
        Assert.Equal([512, 256, 128], plans.Select(plan => plan.Dialect.Bits));
        foreach (var plan in plans)
        {
            Assert.InRange(plan.Scratch.TrainingTile.Samples, Limits.LeastTileSamples(plan.Dialect), int.MaxValue);
            Assert.InRange(plan.Scratch.ForwardTile.Samples, Limits.LeastTileSamples(plan.Dialect), int.MaxValue);
        }
    }

    /// <summary>Rows a power of two apart would contend for a few lines of the cache.</summary>
    [Theory]
    [InlineData(256, 272)]
    [InlineData(512, 528)]
    [InlineData(240, 240)]
    public void Rows_do_not_stand_a_large_power_of_two_apart(int width, int expected) =>
        Assert.Equal(expected, new Dialect(512, PrecisionKind.Single).Padded(width));
}
