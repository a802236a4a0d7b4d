using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using static FixedNet.Generator.Planning.Loop;

namespace FixedNet.Generator.Planning;

/// <summary>
/// The schedules of the scalar dialect: small layers as straight text, larger ones in loops with several sums side by side.
/// </summary>
internal static class ScalarSchedules
{
    private static readonly Loop _samples = new(Sample, null, Run.Sequentially);

    /// <summary>The forward pass: one method if every layer unrolls and all of them fit it.</summary>
    public static PassPlan ForwardPass(IReadOnlyList<LayerShape> layers) => Pass(layers, ForwardUnrolls, ForwardCost);

    /// <summary>The backward pass: as forward.</summary>
    public static PassPlan BackwardPass(IReadOnlyList<LayerShape> layers) => Pass(layers, BackwardUnrolls, BackwardCost);

    private static PassPlan Pass(IReadOnlyList<LayerShape> layers, Func<LayerShape, bool> unrolls, Func<LayerShape, MethodCost> cost)
    {
        if (layers.FirstOrDefault(layer => !unrolls(layer)) is { } large)
            return new PassPlan(false, $"one method a layer: layer {large.Number} is too large to unroll");
        MethodCost all = layers.Select(cost).Aggregate((total, layer) => total + layer);
        return all.Fits
            ? new PassPlan(true, $"all layers unrolled in one method, {all.Text}")
            : new PassPlan(false, $"one method a layer: all in one would be {all.Text}");
    }

    /// <summary>The loops of one layer, within the passes that were chosen.</summary>
    public static LayerSchedule Of(LayerShape layer, PassPlan forward, PassPlan backward)
    {
        Loop input = new(Input, layer.Inputs, Run.Unrolled), output = new(Output, layer.Outputs, Run.Unrolled);
        Loop[] Outside(PassPlan pass, Loop loop) => pass.OneMethod ? [loop] : [_samples, loop];

        var (forwardOutside, forwardInner, forwardReason) = ForwardUnrolls(layer)
            ? (Outside(forward, output), input, UnrolledReason)
            : ([_samples, Beside(output)], input with { Run = Run.Sequentially }, LoopReason(layer, ForwardCost(layer), "outputs"));

        var (bias, weights, backwardReason) = BackwardUnrolls(layer)
            ? (Outside(backward, output), (Loop[])[.. Outside(backward, input), output], UnrolledReason)
            : ([Beside(output), Carrying], [.. CarriedPair(layer), Carrying], LoopReason(layer, BackwardCost(layer), "sums"));

        // The network's own input gradient stands in a method of its own, outside the pass.
        bool withinPass = backward.OneMethod && layer.Number > 1;
        var (inputOutside, inputInner, inputReason) = BackwardUnrolls(layer)
            ? (withinPass ? [input] : [_samples, input], output, UnrolledReason)
            : ((Loop[])[_samples, Beside(input)], output with { Run = Run.Sequentially }, LoopReason(layer, BackwardCost(layer), "inputs"));

        return new LayerSchedule(
            forwardOutside.ToEquatableArray(), forwardInner,
            bias.ToEquatableArray(), weights.ToEquatableArray(),
            inputOutside.ToEquatableArray(), inputInner,
            forwardReason, backwardReason, inputReason);
    }

    /// <summary>The loops of losses, softmax and the output's δ.</summary>
    public static OutputPlan OutputStage(int outputs) =>
        new([_samples], new Loop(Output, outputs, outputs <= Limits.UnrolledWidth ? Run.Unrolled : Run.Sequentially));

    private static Loop Carrying => _samples with { Run = Run.Summing };

    private static Loop Beside(Loop loop) => loop with { Run = Run.SideBySide(Math.Min(Limits.SumsSideBySide, loop.Extent!.Value)) };

    /// <summary>dW's tile: outputs, which are neighbours in memory, and where they are few several inputs.</summary>
    private static Loop[] CarriedPair(LayerShape layer)
    {
        int outputs = Math.Min(Limits.SumsSideBySide, layer.Outputs);
        int inputs = Math.Min(Limits.SumsSideBySide / outputs, layer.Inputs);
        return [new(Input, layer.Inputs, Run.SideBySide(inputs)), new(Output, layer.Outputs, Run.SideBySide(outputs))];
    }

    private static bool ForwardUnrolls(LayerShape layer) => layer.Inputs <= Limits.UnrolledWidth && ForwardCost(layer).Fits;

    private static bool BackwardUnrolls(LayerShape layer) =>
        layer.Inputs <= Limits.UnrolledWidth && layer.Outputs <= Limits.UnrolledWidth && BackwardCost(layer).Fits;

    private static MethodCost ForwardCost(LayerShape layer) => new(
        layer.Products * Limits.InstructionsPerProduct + (long)layer.Outputs * Limits.InstructionsPerSum, layer.Outputs);

    private static MethodCost BackwardCost(LayerShape layer) => new(
        layer.Products * (Limits.InstructionsPerUpdate + Limits.InstructionsPerProduct)
            + ((long)layer.Inputs + layer.Outputs) * Limits.InstructionsPerSum,
        layer.Inputs);

    private static string UnrolledReason => $"unrolled: at most {Limits.UnrolledWidth} numbers wide";

    private static string LoopReason(LayerShape layer, MethodCost cost, string beside) =>
        $"in loops, several {beside} side by side: {layer.Inputs} × {layer.Outputs} unrolled would be "
        + (cost.Fits ? $"wider than {Limits.UnrolledWidth}, more operands than registers" : cost.Text);
}
