using System;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using static FixedNet.Generator.Ir.Loop;

namespace FixedNet.Generator.Planning;

/// <summary>
/// The lanes schedules of a deterministic network: what is in lanes is different sums side by side, never terms of the same, and each sum is
/// one chain. So its terms are added in the order in which the scalar dialect adds them, at every width.
/// </summary>
internal static class OrderedSchedules
{
    public static readonly BatchPlan BatchPass = new(
        BatchForm.MethodALayer, "one method a layer: with samples in lanes, the order in which they are summed would depend on the width");

    /// <summary>The blocked schedule, without its partial sums.</summary>
    public static LayerSchedule Of(LayerShape layer, LayerSchedule blocked)
    {
        LayerSchedule chained = blocked with { Bias = blocked.Bias.Select(Chained).ToEquatableArray(), SampleInner = Chained(blocked.SampleInner) };
        return layer.Number > 1 ? chained : chained with
        {
            // Neighbours in a row of W are terms of the same sum.
            InputOutside = [new Loop(Sample, null, Run.Sequentially), new Loop(Input, layer.Inputs, Run.SideBySide(Math.Min(Limits.SumsInFlight, layer.Inputs)))],
            InputInner = new Loop(Output, layer.Outputs, Run.Sequentially),
            InputReason = "several rows of W side by side, one number at a time",
        };
    }

    private static Loop Chained(Loop loop) => loop with { Run = loop.Run with { Sums = 1 } };
}
