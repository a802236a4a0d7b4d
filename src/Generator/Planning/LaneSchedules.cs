using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using static FixedNet.Generator.Ir.Loop;

namespace FixedNet.Generator.Planning;

/// <summary>
/// The schedules of the lanes dialect. One sample: the outputs of a layer in lanes. A batch of a tiny network: the samples in lanes. Any other
/// batch: products of matrices, blocked for the registers.
/// </summary>
internal static class LaneSchedules
{
    private static readonly Loop _samples = new(Sample, null, Run.Sequentially);

    /// <summary>How a batch goes through the network.</summary>
    public static BatchPlan BatchPass(IReadOnlyList<LayerShape> layers, Dialect dialect)
    {
        if (dialect.IsOrdered)
            return OrderedSchedules.BatchPass;
        int parameters = (int)layers.Sum(layer => layer.Model.ParameterCountOf(layer.Inputs));
        return parameters <= Limits.SampleLanesParameters
            ? new BatchPlan(BatchForm.SampleLanes, $"{dialect.Lanes} samples in lanes: {parameters} parameters (at most {Limits.SampleLanesParameters}) make no block of products that would fill the registers")
            : new BatchPlan(BatchForm.MethodALayer, $"one method a layer: {parameters} parameters are more than the {Limits.SampleLanesParameters} up to which samples go in lanes");
    }

    /// <summary>
    /// How one sample does. A loop over a layer's outputs reads them from memory: from a register, a number takes three instructions to
    /// reach all lanes. Scratch is aligned for that, as local variables are not.
    /// </summary>
    public static SamplePlan OneSample(IReadOnlyList<LayerShape> layers, Dialect dialect) =>
        !dialect.IsOrdered && layers.All(layer => layer.Inputs < Limits.LongSum && Blocking.OfOneSample(layer.Outputs, dialect).Passes == 1) && layers.Sum(layer => layer.Inputs) <= Limits.SampleUnrolledInputs
            ? new SamplePlan(true, "neurons in lanes, every layer in vector variables")
            : new SamplePlan(false, "neurons in lanes, several vectors of them side by side");

    public static ProductLoops Of(Product product, Around around, NetworkPlan plan)
    {
        ProductLoops loops = around switch
        {
            Around.OneSample => Neurons(product, plan.Sample!, plan.Dialect),
            Around.Samples => InSampleLanes(product),
            _ => Blocked(product, plan.Dialect),
        };
        return plan.Dialect.IsOrdered ? OrderedSchedules.Of(product, around, loops) : loops;
    }

    public static EquatableArray<Loop> Of(ColumnSums sums, Around around, Dialect dialect)
    {
        if (around == Around.Samples)
            return [sums.Columns.Over(Run.Unrolled)];
        Loop samples = _samples with { Run = new Run(Tile: 4, CarriesSums: true, Sums: 4) };
        return [Over(sums.Columns, dialect), dialect.IsOrdered ? OrderedSchedules.Chained(samples) : samples];
    }

    private static ProductLoops InSampleLanes(Product product) => product.IsOverSamples
        ? new([product.Rows.Over(Run.Unrolled), product.Columns.Over(Run.Unrolled)], null, SampleLanesReason)
        : new([product.Columns.Over(Run.Unrolled)], product.Depth.Over(Run.Unrolled), SampleLanesReason);

    /// <summary>A block of sums in registers: rows and vectors of columns side by side.</summary>
    private static ProductLoops Blocked(Product product, Dialect dialect)
    {
        int columns = product.Columns.Count!.Value;
        Blocking block = new(columns, dialect);
        Loop over = block.Over(product.Columns.Variable);
        if (product.IsOverSamples)
        {
            Loop rows = product.Rows.Over(new Run(Tile: Math.Min(block.Inputs, product.Rows.Count!.Value)));
            return new ProductLoops([rows, over], _samples with { Run = Run.Summing }, Schedules.SumsReason);
        }

        int depth = product.Depth.Count!.Value;
        if (product.IsTransposed)
        {
            return new ProductLoops(
                [_samples, product.Columns.Over(new Run(Tile: Math.Min(4, columns)))], product.Depth.Over(new Run(Lanes: dialect.LanesFor(depth))),
                "a row of W at a time, its products summed over the lanes");
        }

        // Weights that no second-level cache holds beside anything else are gone through once a tile of samples, not once for a few of them.
        bool isLarge = (long)depth * columns * dialect.NumberBytes > Limits.CachedWeightBytes;
        Loop samples = _samples with { Run = Run.SideBySide(block.Samples) };
        string sides = $"{block.Samples} samples × {block.Text} of {product.Columns.Words} side by side";
        return new ProductLoops(
            isLarge ? [over, samples] : [samples, over],
            product.Depth.Over(new Run(Tile: Math.Min(2, depth))),
            product.Right.Buffer.Home == Home.Transposed ? $"{sides}, over W transposed" : $"blocked for {dialect.Registers} registers: {sides}");
    }

    /// <summary>Why the loops of a tiny network run as they do.</summary>
    public const string SampleLanesReason = "samples in lanes";

    private static Loop Over(Extent columns, Dialect dialect) => new Blocking(columns.Count!.Value, dialect).Over(columns.Variable);

    /// <summary>The loops of losses, softmax and the output's δ.</summary>
    public static OutputPlan OutputStage(int outputs, BatchPlan pass, Dialect dialect)
    {
        if (dialect.IsOrdered)
            return ScalarSchedules.OutputStage(outputs);
        // One sample's outputs may stand in variables, which no loop can run over: the same vectors as the layer has.
        Loop lanes = new Blocking(outputs, dialect).Over(Output), oneSample = Blocking.OfOneSample(outputs, dialect).Over(Output);
        return pass.Form == BatchForm.SampleLanes
            ? new OutputPlan([], new Loop(Output, outputs, Run.Unrolled), oneSample)
            : new OutputPlan([_samples], lanes, oneSample);
    }

    /// <summary>The loop around each stage where samples are in lanes.</summary>
    public static Loop SamplesInLanes(Dialect dialect) => _samples with { Run = new Run(Lanes: dialect.Lanes, CarriesSums: true) };

    /// <summary>One sample: outputs in lanes, and as many sums at once as keep the multipliers busy.</summary>
    private static ProductLoops Neurons(Product product, SamplePlan sample, Dialect dialect)
    {
        int depth = product.Depth.Count!.Value;
        var outputs = Blocking.OfOneSample(product.Columns.Count!.Value, dialect);
        // A sum of few terms is not worth joining from many parts.
        int sums = Math.Max(1, Math.Min(depth / 4, Limits.SumsInFlight / outputs.Vectors));
        Run inner = sample.InLocals
            ? new Run(Sums: sums, OneByOne: true)
            : new Run(Tile: Math.Min(depth, Math.Max(sums, 2)), Sums: sums);
        return new ProductLoops([outputs.Over(product.Columns.Variable)], product.Depth.Over(inner), sample.Reason);
    }
}
