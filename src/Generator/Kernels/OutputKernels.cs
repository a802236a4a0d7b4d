using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Ir.Loop;

namespace FixedNet.Generator.Kernels;

/// <summary>What happens at the network's end: the activation of a row, the loss, and δ of the last layer.</summary>
internal sealed class OutputKernels(NetworkPlan network, LayerBuffers last, OutputPlan plan)
{
    private readonly Element _target = Rows("Y", "y", last.Plan.Outputs);

    private bool IsSoftmax => last.Plan.Activation == ActivationKind.Softmax;

    /// <summary>a = f(z) in place, where the forward pass has left z.</summary>
    public EquatableArray<Statement> Activate() => IsSoftmax
        ? SoftmaxKernels.Forward(last, plan)
        :
        [
            new Remark($"a{last.Number} = {last.Function.Text($"z{last.Number}")}    {last.Shape(last.Plan.Outputs)}"),
            .. For.Nest([.. plan.Samples, plan.Outputs], new Assign(last.A, last.Function.At(last.Logit))),
        ];

    /// <summary>Σₓ Cₓ starts at nothing: a double, as a long batch is a long sum.</summary>
    public static Let NoLoss(Local loss) => new(loss, 0, Wide: true);

    /// <summary>loss += Σₓ Cₓ over the samples at hand, before any division</summary>
    public EquatableArray<Statement> Loss(Local loss) => network.Network.Loss == LossKind.CrossEntropy ? CrossEntropy(loss) : SumOverOutputs(loss);

    private EquatableArray<Statement> CrossEntropy(Local loss)
    {
        Local top, log;
        EquatableArray<Statement> logTotal = last.IsInSampleLanes
            ? [SoftmaxKernels.LogOfTotal(out top, out log)]
            : SoftmaxKernels.LogTotal(last.A, plan, out top, out log);
        return
        [
            new Remark($"C = −Σ_o y[o] log a{last.Number}[o],  log a = z − top − log Σ exp(z − top),  top = max z    [n, {last.Plan.Outputs}] → 1"),
            .. For.Nest(plan.Samples,
                [.. logTotal, new For(plan.Outputs, [new Accumulate(loss, last.Counted(new Call(LossFunction.CrossEntropyTerm, log - (last.Logit - top), _target)))])]),
        ];
    }

    private EquatableArray<Statement> SumOverOutputs(Local loss)
    {
        var function = LossFunction.Of(network.Network.Loss);
        return
        [
            new Remark($"{function.Equation}    [n, {last.Plan.Outputs}] → 1{(function.Averages ? "; the division comes after the batch" : "")}"),
            .. For.Nest([.. plan.Samples, plan.Outputs], new Accumulate(loss, last.Counted(new Call(function.Function, network.LossTakesZ ? last.Logit : last.A, _target)))),
        ];
    }

    /// <summary>δ = ∂(batch loss)/∂z of the last layer.</summary>
    public EquatableArray<Statement> Delta()
    {
        int k = last.Number;
        string scaled = network.ScalesDelta ? " · scale" : "", shape = $"    [n, {last.Plan.Outputs}]";
        switch (network.Network.Loss)
        {
            case LossKind.CrossEntropy:
                var sum = new Local("targetSum");
                return
                [
                    new Remark($"δ{k} = (a{k} Σ y − y){scaled}: softmax and cross-entropy together; Σ y = 1 gives a{k} − y{shape}"),
                    .. For.Nest(plan.Samples,
                        new Let(sum, 0),
                        new For(plan.Outputs, [new Accumulate(sum, _target)]),
                        new For(plan.Outputs, [new Assign(last.Delta, last.Counted(Scaled(last.A * sum - _target)))])),
                ];

            case LossKind.BinaryCrossEntropy:
                return
                [
                    new Remark($"δ{k} = (a{k} − y){scaled}: sigmoid and binary cross-entropy together{shape}"),
                    .. For.Nest([.. plan.Samples, plan.Outputs], new Assign(last.Delta, last.Counted(Scaled(last.A - _target)))),
                ];

            default:
                Expression derivative = Scaled(new Call(LossFunction.Of(network.Network.Loss).Derivative!, last.A, _target));
                if (IsSoftmax)
                {
                    return
                    [
                        new Remark($"g = ∂C/∂a{k}{scaled}{shape}"),
                        .. For.Nest([.. plan.Samples, plan.Outputs], new Assign(last.Delta, derivative)),
                        .. SoftmaxKernels.Backward(last, last.Delta, plan),
                    ];
                }

                return
                [
                    new Remark($"δ{k} = ∂C/∂a{k}{scaled}{last.DerivativeText}{shape}"),
                    .. For.Nest([.. plan.Samples, plan.Outputs],
                        new Assign(last.Delta, last.Counted(last.Receive(derivative, Output)))),
                ];
        }
    }

    /// <summary>δ of the last layer from a gradient of the outputs that the caller brings.</summary>
    public EquatableArray<Statement> Seed()
    {
        Element g = Rows("G", "g", last.Plan.Outputs);
        if (IsSoftmax)
            return SoftmaxKernels.Backward(last, g, plan);
        int k = last.Number;
        return
        [
            new Remark($"δ{k} = g{last.DerivativeText},  g = ∂C/∂a{k}    [n, {last.Plan.Outputs}]"),
            .. For.Nest([.. plan.Samples, plan.Outputs],
                new Assign(last.Delta, last.Counted(last.Receive(g, Output)))),
        ];
    }

    /// <summary>The outputs from local variables into the caller's memory.</summary>
    public static EquatableArray<Statement> Result(LayerBuffers last, Element result, Loop outputs) =>
        [new Remark($"the outputs a{last.Number}, to the caller"), new For(outputs, [new Assign(result, last.A)])];

    private Expression Scaled(Expression value) => network.ScalesDelta ? value * KernelMethod.Scale : value;

    private static Element Rows(string name, string row, int width) =>
        new Buffer(name, row, Home.Argument, 0, width).At(new Term(Sample, width), new Term(Output, 1));
}
