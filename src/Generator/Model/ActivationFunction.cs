using System;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Model;

/// <summary>One row of the table of activations: the runtime's functions, and what the derivative is taken of.</summary>
/// <param name="Symbol">Its name in equations; empty for the identity.</param>
/// <param name="Function">f(z); null where it is the identity, or no function of one number.</param>
/// <param name="Derivative">f′; null as for <paramref name="Function"/>.</param>
/// <param name="Slope">What both functions take beside their number; null where they take nothing, and have the slope of their definition.</param>
/// <param name="OfZ">Whether <paramref name="Derivative"/> takes z = x W + b, which must then be kept; else it takes a = f(z).</param>
internal sealed record ActivationFunction(string Symbol, Function? Function, Function? Derivative, bool OfZ = false, double? Slope = null)
{
    /// <summary>The slope of LeakyRelu below 0 where nothing else is declared.</summary>
    public const double DefaultSlope = 0.01;

    /// <summary>The row of an activation.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="slope">The slope of LeakyRelu below 0. Where it is negative the sign of a does not tell that of z.</param>
    public static ActivationFunction Of(ActivationKind kind, double slope = DefaultSlope) => kind == ActivationKind.LeakyRelu && slope != DefaultSlope
        ? new(
            "leakyRelu", new Function("LeakyRelu", 2, FunctionHome.Activations), new Function("LeakyReluDerivative", 2, FunctionHome.Activations),
            OfZ: slope < 0, Slope: slope)
        : Of(kind);

    private static ActivationFunction Of(ActivationKind kind) => kind switch
    {
        ActivationKind.Identity => new("", null, null),
        ActivationKind.Relu => Runtime("relu", "Relu"),
        ActivationKind.LeakyRelu => Runtime("leakyRelu", "LeakyRelu"),
        ActivationKind.Elu => Runtime("elu", "Elu"),
        ActivationKind.Gelu => Runtime("gelu", "Gelu", ofZ: true),
        ActivationKind.Silu => Runtime("silu", "Silu", ofZ: true),
        ActivationKind.Sigmoid => Runtime("σ", "Sigmoid"),
        ActivationKind.Tanh => Runtime("tanh", "Tanh"),
        ActivationKind.Softplus => Runtime("softplus", "Softplus", ofZ: true),
        ActivationKind.HardTanh => Runtime("hardTanh", "HardTanh"),
        ActivationKind.Softmax => new("softmax", null, null), // of a whole row: see SoftmaxKernels
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>"tanh(inner)", or the inner text alone for the identity.</summary>
    public string Text(string inner) => Symbol.Length == 0 ? inner : $"{Symbol}({inner})";

    private static ActivationFunction Runtime(string symbol, string name, bool ofZ = false) => new(
        symbol, new Function(name, 1, FunctionHome.Activations), new Function(name + "Derivative", 1, FunctionHome.Activations), ofZ);
}
