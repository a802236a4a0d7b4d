using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;
using Buffer = FixedNet.Generator.Ir.Buffer;

namespace FixedNet.Generator.Kernels;

/// <summary>
/// A network's kernels, in the order in which training runs them. Between them stands only scratch, so each is one page of the textbook.
/// </summary>
internal sealed class NetworkKernels
{
    public NetworkKernels(NetworkPlan plan)
    {
        List<LayerBuffers> layers = plan.LayersStanding(Standing.Rows);
        Output = layers.Last().Activations;
        var output = new OutputKernels(plan, layers.Last(), plan.Output);

        if (plan.Sample is not null)
            Sample = OneSampleKernel.Of(plan);
        Forward = ForwardPass(plan, layers);
        if (plan.Layers.Last().StopsAtZ)
            Activate = new KernelMethod("Activate", $"a{plan.Layers.Count} takes the place of z{plan.Layers.Count}, where the forward pass stopped", output.Activate());
        if (plan.HasLoss)
        {
            var loss = new Local("loss");
            Loss = new KernelMethod("Loss", LossReason(plan), [OutputKernels.NoLoss(loss), .. output.Loss(loss)], loss);
            Delta = new KernelMethod("Delta", DeltaReason(plan), output.Delta());
        }

        Seed = new KernelMethod("Seed", "δ from a gradient of the outputs that the caller brings", output.Seed());
        Backward = BackThrough(layers, BackwardOf);
        if (!plan.Dialect.IsScalar && !plan.Dialect.IsOrdered)
            Update = BackThrough(layers, UpdateOf);
        InputGradient = new KernelMethod(
            "InputGradient", layers[0].Plan.Schedule.InputReason, DenseKernels.InputGradient(layers[0]));
    }

    /// <summary>The buffer that holds the network's outputs: the caller's in inference, scratch in training.</summary>
    public Buffer Output { get; }

    /// <summary>Inputs to outputs for one sample, where all layers are one method.</summary>
    public KernelMethod? Sample { get; }

    /// <summary>Inputs to outputs; leaves what the backward pass needs in scratch.</summary>
    public EquatableArray<KernelMethod> Forward { get; }

    /// <summary>z to a for the last layer, where the forward pass has stopped at z.</summary>
    public KernelMethod? Activate { get; }

    public KernelMethod? Loss { get; }

    public KernelMethod? Delta { get; }

    public KernelMethod Seed { get; }

    /// <summary>δ of the last layer to the gradient of every weight and bias: for each layer its own, then δ of the layer below.</summary>
    public EquatableArray<KernelMethod> Backward { get; }

    /// <summary>As <see cref="Backward"/>, but at once a step of gradient descent; for a batch that is a single tile.</summary>
    public EquatableArray<KernelMethod> Update { get; } = [];

    public KernelMethod InputGradient { get; }

    public IEnumerable<KernelMethod> All =>
        ((KernelMethod?[])[Sample, .. Forward, Activate, Loss, Delta, Seed, .. Backward, .. OfUpdateAlone, InputGradient]).OfType<KernelMethod>();

    private IEnumerable<KernelMethod> OfUpdateAlone => Update.Where(method => Backward.All(known => known.Name != method.Name));

    private static EquatableArray<KernelMethod> ForwardPass(NetworkPlan plan, List<LayerBuffers> layers)
    {
        if (plan.Forward.Kind != PassKind.OneMethod)
        {
            return layers.Select(layer => new KernelMethod(
                $"Forward{layer.Number}", layer.Plan.Schedule.ForwardReason, DenseKernels.Forward(layer))).ToEquatableArray();
        }

        var samples = new Loop(Loop.Sample, null, Run.Sequentially);
        var body = layers.SelectMany(layer => DenseKernels.Forward(layer)).ToEquatableArray();
        return [new KernelMethod("Forward", plan.Forward.Reason, [new For(samples, body)])];
    }

    private static EquatableArray<KernelMethod> BackThrough(List<LayerBuffers> layers, Func<LayerBuffers, KernelMethod> ofLayer) => layers
        .AsEnumerable().Reverse()
        .SelectMany(layer => layer.Below is null ? [ofLayer(layer)] : (KernelMethod[])[ofLayer(layer), PropagateFrom(layer)])
        .ToEquatableArray();

    /// <summary>What a layer adds to the gradient.</summary>
    private static KernelMethod BackwardOf(LayerBuffers layer) => new(
        $"Backward{layer.Number}", "each sum over the samples in local variables",
        [.. DenseKernels.BiasGradient(layer), .. DenseKernels.WeightGradient(layer)]);

    /// <summary>The layer's own step; δ goes back by the weights as they were, of which there is a transposed copy.</summary>
    private static KernelMethod UpdateOf(LayerBuffers layer) => new(
        $"Update{layer.Number}", "the gradient never stands in memory: its sum over the samples is taken off the parameters at once",
        [.. DenseKernels.BiasUpdate(layer), .. DenseKernels.WeightUpdate(layer)]);

    /// <summary>δ of the layer below.</summary>
    private static KernelMethod PropagateFrom(LayerBuffers layer) => new(
        $"Propagate{layer.Below!.Number}", layer.Plan.Schedule.InputReason, DenseKernels.InputGradient(layer));

    private static string LossReason(NetworkPlan plan) =>
        "the sum over the samples at hand" + (plan.LossTakesZ ? $"; A{plan.Layers.Count} still holds z{plan.Layers.Count}" : "");

    private static string DeltaReason(NetworkPlan plan) => plan.ScalesDelta
        ? "the batch's scale enters here, once: every sum over the batch below is then already the gradient of the mean"
        : "the batch loss is a sum: δ needs no scale";
}
