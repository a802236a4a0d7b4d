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

    private SampleLaneKernels(NetworkPlan plan)
    {
        _plan = plan;
        _layers = LayerBuffers.Of(plan, Standing.SampleLanes, Around.Samples);
    }

    public static NetworkCode Of(NetworkPlan plan) => new SampleLaneKernels(plan).Code();

    private NetworkCode Code()
    {
        var output = new OutputKernels(_plan, _layers.Last(), _plan.Output);
        KernelMethod sample = OneSampleKernel.Of(_plan);
        EquatableArray<KernelMethod> forward = _layers.Take(_layers.Count - 1)
            .Select(layer => Method($"Forward{layer.Number}", LaneSchedules.SampleLanesReason, layer.Formulas.Forward(layer))).ToEquatableArray();
        KernelMethod outputs = Last($"Forward{_layers.Count}", output, Result());
        EquatableArray<KernelMethod> loss = [], delta = [], update = [];
        if (_plan.HasLoss)
        {
            var sum = new Local("loss");
            loss = [Last("Loss", output, output.Loss(sum), sum)];
            delta = [Last("LossAndDelta", output, [.. output.Loss(sum), .. output.Delta()], sum)];
            update = _plan.Descends ? Backwards(UpdateOf) : [];
        }

        KernelMethod seed = Last("Seed", output, output.Seed());
        EquatableArray<KernelMethod> backward = Backwards(BackwardOf);
        KernelMethod inputs = Method("InputGradient", LaneSchedules.SampleLanesReason, _layers[0].Formulas.InputGradient(_layers[0]));

        RowArgument x = new("X", "inputs", _plan.Inputs), y = new("Y", "targets", _plan.Outputs);
        return new NetworkCode(
            _plan,
            [sample, .. forward, outputs, .. loss, .. delta, seed, .. backward, .. update, inputs],
            sample,
            new Pass(PassKind.Run, [.. forward, outputs], [x, new("Outputs", "outputs", _plan.Outputs, IsWritten: true)]),
            _plan.HasLoss ? new Pass(PassKind.Evaluate, [.. forward, .. loss], [x, y]) : null,
            _plan.HasLoss ? new Pass(PassKind.Differentiate, [.. forward, .. delta, .. backward], [x, y], inputs) : null,
            _plan.Descends ? new Pass(PassKind.Descend, [.. forward, .. delta, .. update], [x, y]) : null,
            new Pass(PassKind.PullBack, [.. forward, seed, .. backward], [x, new("G", "outputGradients", _plan.Outputs)], inputs));
    }

    /// <summary>A kernel of the last layer: what it computes, and what comes after.</summary>
    private KernelMethod Last(string name, OutputKernels output, EquatableArray<Statement> then, Local? loss = null)
    {
        LayerBuffers last = _layers.Last();
        EquatableArray<Statement> activate = last.Plan.StopsAtZ ? output.Activate() : [];
        EquatableArray<Statement> start = loss is null ? [] : [OutputKernels.NoLoss(loss)];
        return new KernelMethod(name, LaneSchedules.SampleLanesReason, [.. start, Samples([.. last.Formulas.Forward(last), .. activate, .. then])], loss);
    }

    private EquatableArray<Statement> Result() => OutputKernels.Result(
        _layers.Last(),
        new Buffer("Outputs", "output", Home.Argument, 0, _plan.Outputs).At(new Term(Loop.Sample, _plan.Outputs), new Term(Loop.Output, 1)),
        _plan.Output.Outputs);

    private EquatableArray<KernelMethod> Backwards(Func<LayerBuffers, KernelMethod> of) =>
        _layers.AsEnumerable().Reverse().Select(of).Where(kernel => Walk.Statements(kernel.Body).OfType<Nest>().Any()).ToEquatableArray();

    /// <summary>What a layer adds to the gradient, and δ of the layer below.</summary>
    private KernelMethod BackwardOf(LayerBuffers layer) => Method(
        $"Backward{layer.Number}", $"{LaneSchedules.SampleLanesReason}, each sum over the samples in a local variable",
        [.. layer.Formulas.Gradient(layer), .. ToBelow(layer)]);

    /// <summary>At once a step of descent. The sums are taken off the parameters after the loop, so that δ goes back by the weights as they were.</summary>
    private KernelMethod UpdateOf(LayerBuffers layer) => Method(
        $"Update{layer.Number}", $"{LaneSchedules.SampleLanesReason}; each sum over the samples is taken off the parameters at once",
        [.. layer.Formulas.Update(layer), .. ToBelow(layer)]);

    private static EquatableArray<Statement> ToBelow(LayerBuffers layer) => layer.Below is null ? [] : layer.Formulas.InputGradient(layer);

    private KernelMethod Method(string name, string reason, EquatableArray<Statement> body) => new(name, reason, [Samples(body)]);

    private Statement Samples(EquatableArray<Statement> body) => new For(LaneSchedules.SamplesInLanes(_plan.Dialect), body);
}
