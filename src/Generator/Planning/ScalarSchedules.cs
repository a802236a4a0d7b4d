using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Model;
using static FixedNet.Generator.Ir.Loop;

namespace FixedNet.Generator.Planning;

/// <summary>
/// The schedules of the scalar dialect: the smallest layers as straight text, larger ones in loops with several sums side by side.
/// </summary>
internal static class ScalarSchedules
{
    private static readonly Loop _samples = new(Sample, null, Run.Sequentially);

    /// <summary>The forward pass: one method if every layer unrolls and all of them fit it.</summary>
    public static BatchPlan ForwardPass(IReadOnlyList<LayerShape> layers)
    {
        if (layers.FirstOrDefault(layer => !Unrolls(layer)) is { } large)
            return new BatchPlan(BatchForm.MethodALayer, $"one method a layer: layer {large.Number} is too large to unroll");
        MethodCost all = layers.Select(layer => layer.ForwardCost).Aggregate((total, layer) => total + layer);
        return all.Fits
            ? new BatchPlan(BatchForm.OneMethod, $"all layers unrolled in one method, {all.Text}")
            : new BatchPlan(BatchForm.MethodALayer, $"one method a layer: all in one would be {all.Text}");
    }

    /// <summary>
    /// The loops of a product. Sums over the samples are carried in locals whatever the size: to add each sample's part in memory, as unrolled
    /// text would, took a quarter longer, and lost digits in long batches.
    /// </summary>
    public static ProductLoops Of(Product product, Around around)
    {
        if (product.IsOverSamples)
            return new ProductLoops(CarriedPair(product.Rows, product.Columns), Carrying, Schedules.SumsReason);
        EquatableArray<Loop> samples = around == Around.Nothing ? [_samples] : [];
        return around == Around.OneSample || Unrolls(product) // a single sample's activations are locals
            ? new ProductLoops(
                [.. samples, product.Columns.Over(Run.Unrolled)], product.Depth.Over(Run.Unrolled),
                $"unrolled: at most {Limits.UnrolledWidth} inputs and outputs")
            : new ProductLoops([.. samples, Beside(product.Columns)], product.Depth.Over(Run.Sequentially), LoopReason(product));
    }

    public static EquatableArray<Loop> Of(ColumnSums sums) => [Beside(sums.Columns), Carrying];

    /// <summary>The loops of losses, softmax and the output's δ.</summary>
    public static OutputPlan OutputStage(int outputs)
    {
        var loop = new Loop(Output, outputs, outputs <= Limits.UnrolledWidth ? Run.Unrolled : Run.Sequentially);
        return new OutputPlan([_samples], loop, OneSample: loop with { Run = Run.Unrolled });
    }

    /// <summary>A single sample has a method of its own where it is short as text: small networks are slow with scratch and a call a layer.</summary>
    public static SamplePlan? OneSample(IReadOnlyList<LayerShape> layers, TargetModel target)
    {
        // Where there are lanes, it is the browser's interpreter that takes scalar text.
        int tanh = target.HasLanes ? Limits.ProductsOfTanh : 0;
        long products = layers.Sum(layer => layer.Products + (layer.Model.Activation == ActivationKind.Tanh ? tanh * layer.Outputs : 0));
        return products <= Limits.UnrolledSampleProducts
            ? new SamplePlan(true, $"every activation a local variable: work of {products} products, at most {Limits.UnrolledSampleProducts}")
            : null;
    }

    private static Loop Carrying => _samples with { Run = Run.Summing };

    private static Loop Beside(Extent extent) => extent.Over(Run.SideBySide(SideBySide.Of(extent.Count!.Value)));

    /// <summary>The tile of a gradient: columns, which are neighbours in memory, and where they are few several rows.</summary>
    private static EquatableArray<Loop> CarriedPair(Extent rows, Extent columns)
    {
        int beside = SideBySide.Of(columns.Count!.Value);
        return [rows.Over(Run.SideBySide(Math.Min(Limits.SumsSideBySide / beside, rows.Count!.Value))), columns.Over(Run.SideBySide(beside))];
    }

    private static bool Unrolls(LayerShape layer) => Math.Max(layer.Inputs, layer.Outputs) <= Limits.UnrolledWidth;

    private static bool Unrolls(Product product) => Math.Max(product.Depth.Count!.Value, product.Columns.Count!.Value) <= Limits.UnrolledWidth;

    private static string LoopReason(Product product)
    {
        var (rows, columns) = product.IsTransposed ? (product.Columns, product.Depth) : (product.Depth, product.Columns);
        return $"in loops, several {product.Columns.Words} side by side: {rows.Count} × {columns.Count} unrolled would be wider than {Limits.UnrolledWidth}";
    }
}
