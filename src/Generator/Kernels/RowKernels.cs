using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Kernels;

/// <summary>
/// A network's kernels with a row for each sample, in the order in which training runs them. Between them stands only scratch, so each is one
/// page of the textbook.
/// </summary>
internal static class RowKernels
{
    public static NetworkCode Of(NetworkPlan plan)
    {
        List<LayerBuffers> layers = LayerBuffers.Of(plan, Standing.Rows, Around.Nothing);
        LayerBuffers last = layers.Last();
        var output = new OutputKernels(plan, last, plan.Output);

        KernelMethod? sample = plan.Sample is null ? null : OneSampleKernel.Of(plan);
        EquatableArray<KernelMethod> forward = ForwardPass(plan, layers), backward = BackThrough(layers, BackwardOf);
        EquatableArray<KernelMethod> update = plan.Descends ? BackThrough(layers, UpdateOf) : [];
        EquatableArray<KernelMethod> activate = last.Plan.StopsAtZ
            ? [new("Activate", $"a{last.Number} takes the place of z{last.Number}, where the forward pass stopped", output.Activate())]
            : [];
        EquatableArray<KernelMethod> loss = [], delta = [];
        if (plan.HasLoss)
        {
            var sum = new Local("loss");
            loss = [new("Loss", LossReason(plan), [OutputKernels.NoLoss(sum), .. output.Loss(sum)], sum)];
            delta = [new("Delta", DeltaReason(plan), output.Delta())];
        }

        KernelMethod seed = new("Seed", "δ from a gradient of the outputs that the caller brings", output.Seed());
        KernelMethod inputs = new("InputGradient", layers[0].Formulas.InputGradient(layers[0]));

        RowArgument x = new("X", "inputs", plan.Inputs), y = new("Y", "targets", plan.Outputs);
        EquatableArray<KernelMethod> toLoss = [.. forward, .. plan.LossTakesZ ? [] : activate, .. loss];
        EquatableArray<KernelMethod> toDelta = [.. toLoss, .. plan.LossTakesZ ? activate : [], .. delta];
        return new NetworkCode(
            plan,
            [.. sample is null ? Array.Empty<KernelMethod>() : [sample], .. forward, .. activate, .. loss, .. delta, seed, .. backward, .. update.Except(backward), inputs],
            sample,
            new Pass(PassKind.Run, [.. forward, .. activate], [x, new(last.Activations.Name, "outputs", plan.Outputs, IsWritten: true)]),
            plan.HasLoss ? new Pass(PassKind.Evaluate, toLoss, [x, y], Outputs: last.Activations) : null,
            plan.HasLoss ? new Pass(PassKind.Differentiate, [.. toDelta, .. backward], [x, y], inputs, last.Activations) : null,
            update.Count > 0 ? new Pass(PassKind.Descend, [.. toDelta, .. update], [x, y], Outputs: last.Activations) : null,
            new Pass(PassKind.PullBack, [.. forward, .. activate, seed, .. backward], [x, new("G", "outputGradients", plan.Outputs)], inputs, last.Activations));
    }

    private static EquatableArray<KernelMethod> ForwardPass(NetworkPlan plan, List<LayerBuffers> layers)
    {
        if (plan.Batch.Form != BatchForm.OneMethod)
        {
            return layers.Select(layer => new KernelMethod($"Forward{layer.Number}", layer.Formulas.Forward(layer))).ToEquatableArray();
        }

        var samples = new Loop(Loop.Sample, null, Run.Sequentially);
        var body = LayerBuffers.Of(plan, Standing.Rows, Around.Samples).SelectMany(layer => layer.Formulas.Forward(layer)).ToEquatableArray();
        return [new KernelMethod("Forward", plan.Batch.Reason, [new For(samples, body)])];
    }

    private static EquatableArray<KernelMethod> BackThrough(List<LayerBuffers> layers, Func<LayerBuffers, KernelMethod?> ofLayer) => layers
        .AsEnumerable().Reverse()
        .SelectMany(layer => (KernelMethod?[])[ofLayer(layer), layer.Below is null ? null : PropagateFrom(layer)])
        .OfType<KernelMethod>().ToEquatableArray();

    /// <summary>What a layer adds to the gradient; null where it has no parameters.</summary>
    private static KernelMethod? BackwardOf(LayerBuffers layer) => layer.Plan.Blocks.Count == 0 ? null : new(
        $"Backward{layer.Number}", layer.Formulas.Gradient(layer));

    /// <summary>The layer's own step; δ goes back by the weights as they were, of which there is a transposed copy.</summary>
    private static KernelMethod? UpdateOf(LayerBuffers layer) => layer.Plan.Blocks.Count == 0 ? null : new(
        $"Update{layer.Number}", "the gradient never stands in memory: its sum over the samples is taken off the parameters at once",
        layer.Formulas.Update(layer));

    /// <summary>δ of the layer below.</summary>
    private static KernelMethod PropagateFrom(LayerBuffers layer) => new(
        $"Propagate{layer.Below!.Number}", layer.Formulas.InputGradient(layer));

    private static string LossReason(NetworkPlan plan) =>
        "the sum over the samples at hand" + (plan.LossTakesZ ? $"; A{plan.Layers.Count} still holds z{plan.Layers.Count}" : "");

    private static string DeltaReason(NetworkPlan plan) => plan.ScalesDelta
        ? "the batch's scale enters here, once: every sum over the batch below is then already the gradient of the mean"
        : "the batch loss is a sum: δ needs no scale";
}
