using System;

namespace FixedNet.Generator.Model;

/// <summary>One row of the table of activations: the runtime's functions, and what the derivative is taken of.</summary>
/// <param name="Symbol">Its name in equations; empty for the identity.</param>
/// <param name="Function">f(z); null where it is the identity, or no function of one number.</param>
/// <param name="Derivative">f′; null as for <paramref name="Function"/>.</param>
/// <param name="OfZ">Whether <paramref name="Derivative"/> takes z = x W + b, which must then be kept; else it takes a = f(z).</param>
internal sealed record ActivationFunction(string Symbol, string? Function, string? Derivative, bool OfZ = false)
{
    public static ActivationFunction Of(ActivationKind kind) => kind switch
    {
        ActivationKind.Identity => new("", null, null),
        ActivationKind.Relu => new("relu", "Relu", "ReluDerivative"),
        ActivationKind.LeakyRelu => new("leakyRelu", "LeakyRelu", "LeakyReluDerivative"),
        ActivationKind.Elu => new("elu", "Elu", "EluDerivative"),
        ActivationKind.Gelu => new("gelu", "Gelu", "GeluDerivative", OfZ: true),
        ActivationKind.Silu => new("silu", "Silu", "SiluDerivative", OfZ: true),
        ActivationKind.Sigmoid => new("σ", "Sigmoid", "SigmoidDerivative"),
        ActivationKind.Tanh => new("tanh", "Tanh", "TanhDerivative"),
        ActivationKind.Softplus => new("softplus", "Softplus", "SoftplusDerivative", OfZ: true),
        ActivationKind.HardTanh => new("hardTanh", "HardTanh", "HardTanhDerivative"),
        ActivationKind.Softmax => new("softmax", null, null), // of a whole row: see SoftmaxKernels
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>"tanh(inner)", or the inner text alone for the identity.</summary>
    public string Text(string inner) => Symbol.Length == 0 ? inner : $"{Symbol}({inner})";
}
