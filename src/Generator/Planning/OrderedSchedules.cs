using System;
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

    /// <summary>A blocked schedule, without its partial sums.</summary>
    public static ProductLoops Of(Product product, Around around, ProductLoops blocked)
    {
        if (product.IsTransposed && around == Around.Nothing)
        {
            // Neighbours in a row of W are terms of the same sum.
            return new ProductLoops(
                [new Loop(Sample, null, Run.Sequentially), product.Columns.Over(Run.SideBySide(Math.Min(Limits.SumsInFlight, product.Columns.Count!.Value)))],
                product.Depth.Over(Run.Sequentially),
                "several rows of W side by side, one number at a time");
        }

        return blocked with { Inner = blocked.Inner is { } inner ? Chained(inner) : null };
    }

    public static Loop Chained(Loop loop) => loop with { Run = loop.Run with { Sums = 1 } };
}
