using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Kernels;

/// <summary>
/// The equations of a dense layer, each written once, as loop nests whose loops the schedule hands over. Four nests, not one: each
/// wants its loops in another order.
/// </summary>
internal static class DenseKernels
{
    /// <summary>a[s, o] = f(b[o] + Σᵢ x[s, i] W[i, o])</summary>
    public static EquatableArray<Statement> Forward(LayerBuffers layer)
    {
        var z = new Local($"z{layer.Number}");
        var schedule = layer.Plan.Schedule;
        var (outside, inner) = layer.IsOneSample
            ? (schedule.SampleOutside, schedule.SampleInner)
            : (schedule.ForwardOutside, schedule.ForwardInner);
        Let start = new(z, layer.B);
        For sum = new(inner, [new Accumulate(z, layer.X * layer.W)]);

        if (layer.Plan.StopsAtZ)
            return [Equations.Forward(layer), .. For.Nest(outside, start, sum, new Assign(layer.Logit, z))];
        if (layer.Z is null)
            return [Equations.Forward(layer), .. For.Nest(outside, start, sum, new Assign(layer.A, layer.Function.At(z)))];
        return
        [
            Equations.Forward(layer),
            .. For.Nest(outside, start, sum, new Assign(layer.Z, z), new Assign(layer.A, layer.Function.At(z))),
        ];
    }

    /// <summary>db[o] += Σₛ δ[s, o]</summary>
    public static EquatableArray<Statement> BiasGradient(LayerBuffers layer) =>
        [Equations.BiasGradient(layer), .. For.Nest(layer.Plan.Schedule.Bias, new Accumulate(layer.DB, layer.Delta))];

    /// <summary>dW[i, o] += Σₛ x[s, i] δ[s, o]</summary>
    public static EquatableArray<Statement> WeightGradient(LayerBuffers layer) =>
        [Equations.WeightGradient(layer), .. For.Nest(layer.Plan.Schedule.Weights, new Accumulate(layer.DW, layer.X * layer.Delta))];

    /// <summary>b[o] −= η Σₛ δ[s, o]</summary>
    public static EquatableArray<Statement> BiasUpdate(LayerBuffers layer) =>
        [Equations.BiasUpdate(layer), .. For.Nest(layer.Plan.Schedule.Bias, new Accumulate(layer.B, layer.Delta, Accumulation.Descent))];

    /// <summary>W[i, o] −= η Σₛ x[s, i] δ[s, o]</summary>
    public static EquatableArray<Statement> WeightUpdate(LayerBuffers layer) =>
        [Equations.WeightUpdate(layer), .. For.Nest(layer.Plan.Schedule.Weights, new Accumulate(layer.W, layer.X * layer.Delta, Accumulation.Descent))];

    /// <summary>δ below[s, i] = f′ below · Σₒ δ[s, o] W[i, o]; without f′ for the network's own inputs</summary>
    public static EquatableArray<Statement> InputGradient(LayerBuffers layer)
    {
        var sum = new Local(layer.Below is null ? "sum" : $"sum{layer.Below.Number}");
        var schedule = layer.Plan.Schedule;
        Expression result = layer.Below is null ? sum : layer.Below.Function.DerivativeTimes(sum, layer.ZBelow, layer.X);
        return
        [
            Equations.InputGradient(layer),
            .. For.Nest(
                schedule.InputOutside,
                new Let(sum, 0),
                new For(schedule.InputInner, [new Accumulate(sum, layer.Delta * layer.WBack)]),
                new Assign(layer.DeltaBelow, result)),
        ];
    }
}
