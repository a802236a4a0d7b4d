using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FixedNet.Benchmarks.Functions;

/// <summary>
/// What is measured: the library's functions and what else there is, one line each. The loops stand in the lines, since a call
/// through a delegate for each element would cost more than many a function.
/// </summary>
internal static class ElementwiseForms
{
    private const string Library = "Activations", In512Lanes = "Activations, 512 bits", ByMathF = "MathF", Tensors = "TensorPrimitives";

    /// <summary>Those that this hardware runs; of each function the library's come first.</summary>
    public static IReadOnlyList<ElementwiseForm> All { get; } = [.. Everything().Where(form => form.Runs)];

    private static IEnumerable<ElementwiseForm> Everything() =>
    [
        new("Relu", Library, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Relu(z[k]); }),
        new("Relu", In512Lanes, In512(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Relu(z[k]); }), Has512),
        new("Relu", ByMathF, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = z[k] > 0 ? z[k] : 0; }),
        new("Relu", Tensors, static (z, a) => TensorPrimitives.Max(z, 0f, a)),

        new("LeakyRelu", Library, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.LeakyRelu(z[k]); }),
        new("LeakyRelu", In512Lanes, In512(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.LeakyRelu(z[k]); }), Has512),
        new("LeakyRelu", ByMathF, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = z[k] > 0 ? z[k] : 0.01f * z[k]; }),

        new("Elu", Library, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Elu(z[k]); }),
        new("Elu", In512Lanes, In512(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Elu(z[k]); }), Has512),
        new("Elu", ByMathF, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = z[k] > 0 ? z[k] : MathF.Exp(z[k]) - 1; }),

        new("Gelu", Library, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Gelu(z[k]); }),
        new("Gelu", In512Lanes, In512(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Gelu(z[k]); }), Has512),

        new("Silu", Library, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Silu(z[k]); }),
        new("Silu", In512Lanes, In512(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Silu(z[k]); }), Has512),
        new("Silu", ByMathF, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = z[k] / (1 + MathF.Exp(-z[k])); }),
        new("Silu", Tensors, static (z, a) => { TensorPrimitives.Sigmoid(z, a); TensorPrimitives.Multiply(z, a, a); }),

        new("Sigmoid", Library, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Sigmoid(z[k]); }),
        new("Sigmoid", In512Lanes, In512(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Sigmoid(z[k]); }), Has512),
        new("Sigmoid", ByMathF, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = 1 / (1 + MathF.Exp(-z[k])); }),
        new("Sigmoid", Tensors, static (z, a) => TensorPrimitives.Sigmoid(z, a)),

        new("Tanh", Library, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Tanh(z[k]); }),
        new("Tanh", In512Lanes, In512(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Tanh(z[k]); }), Has512),
        new("Tanh", ByMathF, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = MathF.Tanh(z[k]); }),
        new("Tanh", Tensors, static (z, a) => TensorPrimitives.Tanh(z, a)),

        new("Softplus", Library, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Softplus(z[k]); }),
        new("Softplus", In512Lanes, In512(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.Softplus(z[k]); }), Has512),
        new("Softplus", ByMathF, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = MathF.Log(1 + MathF.Exp(z[k])); }),
        new("Softplus", Tensors, static (z, a) => { TensorPrimitives.Exp(z, a); TensorPrimitives.LogP1<float>(a, a); }),

        new("HardTanh", Library, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.HardTanh(z[k]); }),
        new("HardTanh", In512Lanes, In512(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Activations.HardTanh(z[k]); }), Has512),
        new("HardTanh", ByMathF, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = MathF.Max(-1, MathF.Min(1, z[k])); }),
        new("HardTanh", Tensors, static (z, a) => TensorPrimitives.Clamp(z, -1f, 1f, a)),

        // No activation, but what most of them are made of.
        new("Exp", In512Lanes, In512(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Lanes.Exp(z[k]); }), Has512),
        new("Exp", ByMathF, static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = MathF.Exp(z[k]); }),
        new("Exp", Tensors, static (z, a) => TensorPrimitives.Exp(z, a)),
        new("Exp", "Vector512", In512(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Vector512.Exp(z[k]); }), Has512),
        new("Exp", "Vector256", In256(static (z, a) => { for (int k = 0; k < z.Length; k++) a[k] = Vector256.Exp(z[k]); }), Has256),
    ];

    private static bool Has512 => Vector512.IsHardwareAccelerated;

    private static bool Has256 => Vector256.IsHardwareAccelerated;

    private static Elementwise In512(Vectorwise<Vector512<float>> apply) =>
        (z, a) => apply(MemoryMarshal.Cast<float, Vector512<float>>(z), MemoryMarshal.Cast<float, Vector512<float>>(a));

    private static Elementwise In256(Vectorwise<Vector256<float>> apply) =>
        (z, a) => apply(MemoryMarshal.Cast<float, Vector256<float>>(z), MemoryMarshal.Cast<float, Vector256<float>>(a));
}
