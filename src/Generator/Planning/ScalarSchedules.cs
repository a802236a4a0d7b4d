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
    /// The loops of one layer. Sums over the samples are carried in locals whatever the layer's size: to add each sample's part in
    /// memory, as unrolled text would, took a quarter longer, and lost digits in long batches.
    /// </summary>
    public static LayerSchedule Of(LayerShape layer, BatchPlan forward)
    {
        Loop input = new(Input, layer.Inputs, Run.Unrolled), output = new(Output, layer.Outputs, Run.Unrolled);

        var (forwardOutside, forwardInner, forwardReason) = Unrolls(layer)
            ? (forward.Form == BatchForm.OneMethod ? [output] : [_samples, output], input, $"unrolled: at most {Limits.UnrolledWidth} inputs and outputs")
            : ((Loop[])[_samples, Beside(output)], input with { Run = Run.Sequentially }, LoopReason(layer, layer.ForwardCost, "outputs"));

        var (inputOutside, inputInner, inputReason) = Unrolls(layer)
            ? ([_samples, input], output, $"unrolled: at most {Limits.UnrolledWidth} inputs and outputs")
            : ((Loop[])[_samples, Beside(input)], output with { Run = Run.Sequentially }, LoopReason(layer, layer.InputGradientCost, "inputs"));

        return new LayerSchedule(
            forwardOutside.ToEquatableArray(), forwardInner,
            Bias: [Beside(output), Carrying],
            Weights: [.. CarriedPair(layer), Carrying],
            inputOutside.ToEquatableArray(), inputInner,
            SampleOutside: [output], SampleInner: input,
            forwardReason, inputReason);
    }

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
        long products = layers.Sum(layer => (long)(layer.Inputs + (layer.Activation == ActivationKind.Tanh ? tanh : 0)) * layer.Outputs);
        return products <= Limits.UnrolledSampleProducts
            ? new SamplePlan(true, $"every activation a local variable: work of {products} products, at most {Limits.UnrolledSampleProducts}")
            : null;
    }

    private static Loop Carrying => _samples with { Run = Run.Summing };

    private static Loop Beside(Loop loop) => loop with { Run = Run.SideBySide(Math.Min(Limits.SumsSideBySide, loop.Extent!.Value)) };

    /// <summary>dW's tile: outputs, which are neighbours in memory, and where they are few several inputs.</summary>
    private static Loop[] CarriedPair(LayerShape layer)
    {
        int outputs = Math.Min(Limits.SumsSideBySide, layer.Outputs);
        int inputs = Math.Min(Limits.SumsSideBySide / outputs, layer.Inputs);
        return [new(Input, layer.Inputs, Run.SideBySide(inputs)), new(Output, layer.Outputs, Run.SideBySide(outputs))];
    }

    private static bool Unrolls(LayerShape layer) => Math.Max(layer.Inputs, layer.Outputs) <= Limits.UnrolledWidth;

    private static string LoopReason(LayerShape layer, MethodCost cost, string beside) =>
        $"in loops, several {beside} side by side: {layer.Inputs} × {layer.Outputs} unrolled would be "
        + (cost.Fits ? $"wider than {Limits.UnrolledWidth}" : cost.Text);
}
