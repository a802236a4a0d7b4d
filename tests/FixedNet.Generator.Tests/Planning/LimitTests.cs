using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using FixedNet.Generator.Tests.Kernels;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Planning;

/// <summary>The planner's limits, each by a network that it still holds for and one that is past it: docs/architecture.md says what was measured there.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class LimitTests
{
    [Theory]
    [InlineData(true, 9, 9, 1)] // 100 parameters
    [InlineData(false, 100, 1)] // 101
    [InlineData(false, 9, 8, 2, 1)] // 101
    public void Samples_go_in_lanes_up_to_a_hundred_parameters(bool inLanes, params int[] widths) =>
        Assert.Equal(inLanes, Plan(512, widths).Batch.Form == BatchForm.SampleLanes);

    [Theory]
    [InlineData(true, 24, 5)]
    [InlineData(false, 25, 5)]
    [InlineData(true, 1, 24, 1)]
    [InlineData(false, 1, 25, 1)]
    public void A_layer_unrolls_up_to_24_inputs(bool unrolls, params int[] widths) =>
        Assert.Equal(unrolls, Plan(0, widths).Batch.Form == BatchForm.OneMethod);

    [Theory]
    [InlineData(true, 11, 5)]
    [InlineData(false, 12, 5)] // a sum of 12 terms is long
    [InlineData(true, 8, 8, 8, 8, 8, 8, 8, 8, 8)] // 64 inputs in all
    [InlineData(false, 9, 8, 8, 8, 8, 8, 8, 8, 8)] // 65
    [InlineData(true, 3, 256)] // 16 vectors of 16 floats, half of the registers
    [InlineData(false, 3, 257)]
    public void One_sample_stays_in_variables_while_sums_are_short_and_registers_enough(bool inLocals, params int[] widths) =>
        Assert.Equal(inLocals, Plan(512, widths).Sample!.InLocals);

    [Theory]
    [InlineData(Loop.Sample, 256, 512)] // 512 KiB of float
    [InlineData(Loop.Output, 257, 512)]
    public void Weights_that_no_cache_holds_are_gone_through_once_a_tile(string outermost, params int[] widths)
    {
        NetworkCode code = NetworkCode.Of(Plan(512, widths));
        Assert.Equal(outermost, Walk.Statements(code.Run.Steps[0].Body).OfType<For>().First().Loop.Variable);
    }

    /// <summary>24 KiB of columns, and no fewer samples than they have room for.</summary>
    [Theory]
    [InlineData(512, 1, 1)]
    [InlineData(512, 3, 3, 3, 3)] // 48 bytes a sample: 24 KiB
    [InlineData(256, 3, 3, 3, 4)]
    public void Columns_take_half_of_a_first_level_cache(int samples, params int[] widths)
    {
        NetworkPlan plan = Plan(512, widths);
        Assert.Equal(samples, plan.TrainingTileSamples);
        int bytes = plan.Scratch.TrainingWidth * plan.Dialect.NumberBytes;
        Assert.InRange(samples * bytes, 0, Limits.SampleLanesBytes);
        Assert.True(samples == Limits.SampleLanesTile || 2 * samples * bytes > Limits.SampleLanesBytes);
    }

    /// <summary>The chunk whose work is nearest to what is worth handing to a thread.</summary>
    [Theory]
    [InlineData(512, 8, 16, 16, 4)]
    [InlineData(512, 32, 64, 64, 8)]
    [InlineData(512, 3, 30, 30, 30)]
    [InlineData(512, 784, 128, 10)]
    [InlineData(128, 8, 16, 16, 4)]
    [InlineData(128, 5, 60, 7)]
    public void A_chunk_is_the_whole_tiles_nearest_to_the_work_worth_a_thread(int bits, params int[] widths)
    {
        NetworkPlan plan = Plan(bits, widths);
        long work = plan.Layers.Sum(layer => (long)layer.Inputs * layer.Outputs + Limits.ActivationWork * layer.Outputs);
        long Off(long tiles) => Math.Abs(tiles * plan.TrainingTileSamples * work - Limits.ChunkWork);
        Assert.Equal(0, plan.ChunkSamples % plan.TrainingTileSamples);
        long chosen = plan.ChunkSamples / plan.TrainingTileSamples;
        Assert.True(Off(chosen) <= Off(chosen + 1) && (chosen == 1 || Off(chosen) <= Off(chosen - 1)), $"{chosen} tiles");
    }

    [Theory]
    [InlineData(true, 3, 24)]
    [InlineData(false, 3, 25)]
    public void Losses_unroll_up_to_24_outputs(bool unrolls, params int[] widths) => Assert.Equal(unrolls, Plan(0, widths).Output.Outputs.Run.OneByOne);

    [Theory]
    [InlineData(true, 1, 120, 8)] // 32 samples of 256 floats: 32 KiB
    [InlineData(false, 1, 120, 9)]
    public void A_deterministic_tile_is_on_the_stack_as_far_as_that_may_be(bool onStack, params int[] widths)
    {
        var tile = InterpretedNetwork.PlanOf(Spec(widths) with { Deterministic = true }, bits: 0).Scratch.TrainingTile;
        Assert.Equal((onStack, Limits.OrderedTileSamples), (tile.OnStack, tile.Samples));
    }

    private static NetworkPlan Plan(int bits, int[] widths) => InterpretedNetwork.PlanOf(Spec(widths), bits);

    private static NetworkSpec Spec(int[] widths) => new(
        widths[0], [.. widths[1..].Select(width => new LayerSpec(width, Activation.Tanh))], Loss.HalfSquaredError, Reduction.Mean, Precision.Single);
}
