using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;
using Buffer = FixedNet.Generator.Ir.Buffer;

namespace FixedNet.Generator.Kernels;

/// <summary>
/// The kernels of a tiny network with its samples in lanes: for each layer and direction a loop over vectors of samples, short enough for
/// the processor to work on many vectors at a time, and with its sums over the batch in local variables. Between them stand columns of
/// scratch.
/// </summary>
internal sealed class SampleLaneKernels
{
    private readonly NetworkPlan _plan;
    private readonly List<LayerBuffers> _layers;

    public SampleLaneKernels(NetworkPlan plan)
    {
        _plan = plan;
        _layers = plan.LayersStanding(Standing.SampleLanes);
        var output = new OutputKernels(plan, _layers.Last(), plan.Output);

        Forward = _layers.Take(_layers.Count - 1)
            .Select(layer => Method($"Forward{layer.Number}", layer.Plan.Schedule.ForwardReason, DenseKernels.Forward(layer))).ToEquatableArray();
        Outputs = Last($"Forward{_layers.Count}", output, Result());
        if (plan.HasLoss)
        {
            var loss = new Local("loss");
            Loss = Last("Loss", output, output.Loss(loss), loss);
            LossAndDelta = Last("LossAndDelta", output, [.. output.Loss(loss), .. output.Delta()], loss);
            Update = Backwards(UpdateOf);
        }

        Seed = Last("Seed", output, output.Seed());
        Backward = Backwards(BackwardOf);
        InputGradient = Method("InputGradient", _layers[0].Plan.Schedule.InputReason, DenseKernels.InputGradient(_layers[0]));
    }

    /// <summary>Inputs to the activations of each hidden layer.</summary>
    public EquatableArray<KernelMethod> Forward { get; }

    /// <summary>The last layer: to the network's outputs.</summary>
    public KernelMethod Outputs { get; }

    /// <summary>The last layer: to the sum of the losses.</summary>
    public KernelMethod? Loss { get; }

    /// <summary>The last layer: to the sum of the losses, and δ.</summary>
    public KernelMethod? LossAndDelta { get; }

    /// <summary>The last layer: to δ, from a gradient of the outputs that the caller brings.</summary>
    public KernelMethod Seed { get; }

    /// <summary>From the last layer to the first: what a layer adds to the gradient, and δ of the layer below.</summary>
    public EquatableArray<KernelMethod> Backward { get; }

    /// <summary>As <see cref="Backward"/>, but at once a step of gradient descent; for a batch that is a single tile.</summary>
    public EquatableArray<KernelMethod> Update { get; } = [];

    public KernelMethod InputGradient { get; }

    public IEnumerable<KernelMethod> All =>
        ((KernelMethod?[])[.. Forward, Outputs, Loss, LossAndDelta, Seed, .. Backward, .. Update, InputGradient]).OfType<KernelMethod>();

    private KernelMethod Last(string name, OutputKernels output, EquatableArray<Statement> then, Local? loss = null)
    {
        LayerBuffers last = _layers.Last();
        EquatableArray<Statement> activate = last.Plan.StopsAtZ ? output.Activate() : [];
        EquatableArray<Statement> start = loss is null ? [] : [OutputKernels.NoLoss(loss)];
        return new KernelMethod(name, last.Plan.Schedule.ForwardReason, [.. start, Samples([.. DenseKernels.Forward(last), .. activate, .. then])], loss);
    }

    private EquatableArray<Statement> Result() => OutputKernels.Result(
        _layers.Last(),
        new Buffer("Outputs", "output", Home.Argument, 0, _plan.Outputs).At(new Term(Loop.Sample, _plan.Outputs), new Term(Loop.Output, 1)),
        _plan.Output.Outputs);

    private EquatableArray<KernelMethod> Backwards(Func<LayerBuffers, KernelMethod> of) => _layers.AsEnumerable().Reverse().Select(of).ToEquatableArray();

    private KernelMethod BackwardOf(LayerBuffers layer) => Method(
        $"Backward{layer.Number}", $"{layer.Plan.Schedule.InputReason}, each sum over the samples in a local variable",
        [.. DenseKernels.BiasGradient(layer), .. DenseKernels.WeightGradient(layer), .. ToBelow(layer)]);

    /// <summary>The sums are taken off the parameters after the loop, so that δ goes back by the weights as they were.</summary>
    private KernelMethod UpdateOf(LayerBuffers layer) => Method(
        $"Update{layer.Number}", $"{layer.Plan.Schedule.InputReason}; each sum over the samples is taken off the parameters at once",
        [.. DenseKernels.BiasUpdate(layer), .. DenseKernels.WeightUpdate(layer), .. ToBelow(layer)]);

    private static EquatableArray<Statement> ToBelow(LayerBuffers layer) => layer.Below is null ? [] : DenseKernels.InputGradient(layer);

    private KernelMethod Method(string name, string reason, EquatableArray<Statement> body) => new(name, reason, [Samples(body)]);

    private Statement Samples(EquatableArray<Statement> body) => new For(LaneSchedules.SamplesInLanes(_plan.Dialect), body);
}
