using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Kernels;

/// <summary>Softmax, which is a function of a whole row, with its derivative and the sum its logarithm needs.</summary>
internal static class SoftmaxKernels
{
    private static readonly Local _top = new("top"), _total = new("total"), _share = new("share"), _along = new("along"), _left = new("left");

    /// <summary>a[o] = exp(z[o] − max z) / Σₖ exp(z[k] − max z), in place: no exponent is above 0, so nothing overflows.</summary>
    public static EquatableArray<Statement> Forward(LayerBuffers layer, OutputPlan plan)
    {
        int k = layer.Number;
        Element z = layer.Logit, a = layer.A;
        return
        [
            new Remark($"a{k}[o] = exp(z{k}[o] − top) / Σ_j exp(z{k}[j] − top),  top = max z{k}    {layer.Shape(layer.Plan.Outputs)}"),
            .. For.Nest(plan.Samples,
            [
                .. Top(z, plan),
                new Let(_total, 0),
                new For(plan.Outputs, [new Assign(a, new Call(Function.Exp, z - _top)), new Accumulate(_total, a)]),
                .. Normalize(a, plan),
            ]),
        ];
    }

    /// <summary>a[o] / total: a row in a vector is divided at once, its numbers one by one are multiplied by a quotient.</summary>
    private static EquatableArray<Statement> Normalize(Element a, OutputPlan plan) => plan.Outputs.Run.Lanes > 1
        ? [new For(plan.Outputs, [new Assign(a, a / _total)])]
        : [new Let(_share, new Number(1) / _total), new For(plan.Outputs, [new Assign(a, a * _share)])];

    /// <summary>δ[o] = a[o] (g[o] − Σₖ a[k] g[k]), given g = ∂C/∂a; g may stand where δ goes.</summary>
    /// <remarks>
    /// Where one a is nearly 1, its g and the mean of g agree in most digits, and the mean is rounded. So what is left of g is averaged
    /// once more: its mean is that rounding, and that of Σ a, which the difference then lacks.
    /// </remarks>
    public static EquatableArray<Statement> Backward(LayerBuffers layer, Element g, OutputPlan plan)
    {
        int k = layer.Number;
        return
        [
            new Remark($"δ{k}[o] = a{k}[o] (h[o] − Σ_j a{k}[j] h[j]),  h = g − Σ_j a{k}[j] g[j],  g = ∂C/∂a{k}; the last sum is what rounding left    {layer.Shape(layer.Plan.Outputs)}"),
            .. For.Nest(plan.Samples,
                new Let(_along, 0),
                new For(plan.Outputs, [new Accumulate(_along, layer.A * g)]),
                new Let(_left, 0),
                new For(plan.Outputs, [new Accumulate(_left, layer.A * (g - _along))]),
                new For(plan.Outputs, [new Assign(layer.Delta, layer.Counted(layer.A * (g - _along - _left)))])),
        ];
    }

    /// <summary>Declares top = max z and logTotal = log Σₖ exp(z[k] − top), so that log a[o] = z[o] − top − logTotal.</summary>
    public static EquatableArray<Statement> LogTotal(Element z, OutputPlan plan, out Local top, out Local logTotal)
    {
        (top, logTotal) = (_top, new Local("logTotal"));
        return
        [
            .. Top(z, plan),
            new Let(_total, 0),
            new For(plan.Outputs, [new Accumulate(_total, new Call(Function.Exp, z - _top))]),
            new Let(logTotal, new Call(Function.Log, _total)),
        ];
    }

    /// <summary>The same where <see cref="Forward"/> stands just before, and z has been kept.</summary>
    public static Let LogOfTotal(out Local top, out Local logTotal)
    {
        (top, logTotal) = (_top, new Local("logTotal"));
        return new Let(logTotal, new Call(Function.Log, _total));
    }

    private static EquatableArray<Statement> Top(Element z, OutputPlan plan) =>
    [
        new Let(_top, z with { Index = z.Index.At(Loop.Output, 0) }),
        new For(plan.Outputs, [new Accumulate(_top, z, Accumulation.Maximum)]),
    ];
}
