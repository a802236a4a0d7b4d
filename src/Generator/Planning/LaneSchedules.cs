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
        int parameters = layers.Sum(layer => (layer.Inputs + 1) * layer.Outputs);
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

    public static LayerSchedule Of(LayerShape layer, BatchPlan pass, SamplePlan sample, Dialect dialect)
    {
        var (sampleOutside, sampleInner) = Neurons(layer, sample, dialect);
        if (pass.Form == BatchForm.SampleLanes)
        {
            Loop input = new(Input, layer.Inputs, Run.Unrolled), output = new(Output, layer.Outputs, Run.Unrolled);
            return new LayerSchedule(
                [output], input, [output], [input, output], [input], output, sampleOutside, sampleInner,
                "samples in lanes", "samples in lanes");
        }

        Blocking forward = new(layer.Outputs, dialect), back = new(layer.Inputs, dialect);
        // Weights that no second-level cache holds beside anything else are gone through once a tile of samples, not once for a few of them.
        bool isLarge = (long)layer.Inputs * layer.Outputs * dialect.NumberBytes > Limits.CachedWeightBytes;
        EquatableArray<Loop> Outside(Loop samples, Loop columns) => isLarge ? [columns, samples] : [samples, columns];
        string reason = $"blocked for {dialect.Registers} registers: {forward.Samples} samples × {forward.Text} of outputs side by side";
        string inputReason = layer.Number == 1
            ? "a row of W at a time, its products summed over the lanes"
            : $"{back.Samples} samples × {back.Text} of inputs side by side, over W transposed";
        var schedule = new LayerSchedule(
            Outside(Tiled(forward.Samples), forward.Over(Output)),
            new(Input, layer.Inputs, new Run(Tile: Math.Min(2, layer.Inputs))),
            Bias: [forward.Over(Output), _samples with { Run = new Run(Tile: 4, CarriesSums: true, Sums: 4) }],
            Weights: [new(Input, layer.Inputs, new Run(Tile: Math.Min(forward.Inputs, layer.Inputs))), forward.Over(Output), _samples with { Run = Run.Summing }],
            layer.Number == 1
                ? [_samples, new Loop(Input, layer.Inputs, new Run(Tile: Math.Min(4, layer.Inputs)))]
                : Outside(Tiled(back.Samples), back.Over(Input)),
            layer.Number == 1
                ? new Loop(Output, layer.Outputs, new Run(Lanes: dialect.LanesFor(layer.Outputs)))
                : new Loop(Output, layer.Outputs, new Run(Tile: Math.Min(2, layer.Outputs))),
            sampleOutside, sampleInner, reason, inputReason);
        return dialect.IsOrdered ? OrderedSchedules.Of(layer, schedule) : schedule;
    }

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

    private static Loop Tiled(int samples) => _samples with { Run = Run.SideBySide(samples) };

    /// <summary>One sample: outputs in lanes, and as many sums at once as keep the multipliers busy.</summary>
    private static (EquatableArray<Loop>, Loop) Neurons(LayerShape layer, SamplePlan sample, Dialect dialect)
    {
        var outputs = Blocking.OfOneSample(layer.Outputs, dialect);
        // A sum of few terms is not worth joining from many parts.
        int sums = Math.Max(1, Math.Min(layer.Inputs / 4, Limits.SumsInFlight / outputs.Vectors));
        Run inner = sample.InLocals
            ? new Run(Sums: sums, OneByOne: true)
            : new Run(Tile: Math.Min(layer.Inputs, Math.Max(sums, 2)), Sums: sums);
        return ([outputs.Over(Output)], new Loop(Input, layer.Inputs, inner));
    }
}
