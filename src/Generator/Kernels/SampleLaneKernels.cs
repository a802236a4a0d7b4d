using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Kernels;

/// <summary>
/// The kernels of a tiny network with its samples in lanes: everything that one pass over the batch does is one loop over vectors of
/// samples, in which all numbers between the layers, and all sums over the batch, are local variables.
/// </summary>
internal sealed class SampleLaneKernels
{
    private readonly NetworkPlan _plan;
    private readonly List<LayerBuffers> _layers;
    private readonly OutputKernels _output;

    public SampleLaneKernels(NetworkPlan plan)
    {
        _plan = plan;
        _layers = plan.LayersStanding(Standing.SampleLanes);
        _output = new OutputKernels(plan, _layers.Last(), plan.Output);

        var backward = BackwardOf(DenseKernels.BiasGradient, DenseKernels.WeightGradient);
        var inputs = DenseKernels.InputGradient(_layers[0]);
        Run = Method("Run", [.. Outputs(), .. Result()]);
        if (plan.HasLoss)
        {
            Evaluate = WithLoss("Evaluate", []);
            Differentiate = WithLoss("Differentiate", [.. _output.Delta(), .. backward]);
            DifferentiateInputs = WithLoss("DifferentiateInputs", [.. _output.Delta(), .. backward, .. inputs]);
            Descend = WithLoss("Descend", [.. _output.Delta(), .. BackwardOf(DenseKernels.BiasUpdate, DenseKernels.WeightUpdate)]);
        }

        PullBack = Method("PullBack", [.. Outputs(), .. _output.Seed(), .. backward, .. inputs]);
    }

    /// <summary>Inputs to outputs.</summary>
    public KernelMethod Run { get; }

    /// <summary>Inputs and targets to the sum of the losses.</summary>
    public KernelMethod? Evaluate { get; }

    /// <summary>The same, and the gradient of the parameters.</summary>
    public KernelMethod? Differentiate { get; }

    /// <summary>The same, and the gradient of the inputs.</summary>
    public KernelMethod? DifferentiateInputs { get; }

    /// <summary>The losses, and a step of gradient descent.</summary>
    public KernelMethod? Descend { get; }

    /// <summary>A gradient of the outputs to those of the parameters and the inputs.</summary>
    public KernelMethod PullBack { get; }

    public IEnumerable<KernelMethod> All =>
        ((KernelMethod?[])[Run, Evaluate, Differentiate, DifferentiateInputs, Descend, PullBack]).OfType<KernelMethod>();

    private KernelMethod Method(string name, EquatableArray<Statement> body) => new(
        name, _plan.Forward.Reason, [new For(LaneSchedules.SamplesInLanes(_plan.Dialect), body)]);

    private KernelMethod WithLoss(string name, EquatableArray<Statement> rest)
    {
        var loss = new Local("loss");
        EquatableArray<Statement> body = [.. Outputs(), .. _output.Loss(loss), .. rest];
        return new KernelMethod(
            name, _plan.Forward.Reason,
            [OutputKernels.NoLoss(loss), new For(LaneSchedules.SamplesInLanes(_plan.Dialect), body)], loss);
    }

    private IEnumerable<Statement> Forward() => _layers.SelectMany(layer => DenseKernels.Forward(layer));

    private IEnumerable<Statement> Outputs() =>
        _plan.Layers.Last().StopsAtZ ? Forward().Concat(_output.Activate()) : Forward();

    private EquatableArray<Statement> Result() => OutputKernels.Result(
        _layers.Last(),
        new Buffer("Outputs", "output", Home.Argument, 0, _plan.Outputs).At(new Term(Loop.Sample, _plan.Outputs), new Term(Loop.Output, 1)),
        _plan.Output.Outputs);

    private EquatableArray<Statement> BackwardOf(
        System.Func<LayerBuffers, EquatableArray<Statement>> bias, System.Func<LayerBuffers, EquatableArray<Statement>> weights) =>
        _layers.AsEnumerable().Reverse()
            .SelectMany(layer => ((IEnumerable<Statement>)[.. bias(layer), .. weights(layer)])
                .Concat(layer.Below is null ? [] : DenseKernels.InputGradient(layer)))
            .ToEquatableArray();
}
