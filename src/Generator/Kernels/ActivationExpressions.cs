using FixedNet.Generator.Ir;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Kernels;

/// <summary>Applies a row of the table of activations within a formula.</summary>
internal static class ActivationExpressions
{
    /// <summary>f(z)</summary>
    public static Expression At(this ActivationFunction function, Expression z) =>
        function.Function is null ? z : Applied(function, function.Function, z);

    /// <summary>f′ · value, with f′ taken of whichever of z and a = f(z) it is known by.</summary>
    public static Expression DerivativeTimes(this ActivationFunction function, Expression value, Expression? z, Expression a) =>
        function.Derivative is null ? value : Applied(function, function.Derivative, function.OfZ ? z! : a) * value;

    private static Call Applied(ActivationFunction function, Function applied, Expression to) =>
        function.Slope is { } slope ? new Call(applied, to, new Real(slope)) : new Call(applied, to);
}
