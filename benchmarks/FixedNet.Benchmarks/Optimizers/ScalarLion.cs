using System.Numerics;

namespace FixedNet.Benchmarks.Optimizers;

/// <summary>Lion in a plain loop: c = β₁m + (1 − β₁)g, θ ← θ − η sign(c), m ← β₂m + (1 − β₂)g.</summary>
internal sealed class ScalarLion<T>(int parameterCount, double learningRate) : IOptimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const double Beta1 = 0.9, Beta2 = 0.99;

    private readonly T[] _m = new T[parameterCount];

    public double LearningRate { get; set; } = learningRate;

    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        T[] m = _m;
        T eta = T.CreateTruncating(LearningRate);
        T b1 = T.CreateTruncating(Beta1), rest1 = T.CreateTruncating(1 - Beta1), b2 = T.CreateTruncating(Beta2), rest2 = T.CreateTruncating(1 - Beta2);
        for (int k = 0; k < parameters.Length; k++)
        {
            T g = gradient[k], c = b1 * m[k] + rest1 * g;
            parameters[k] -= c > T.Zero ? eta : c < T.Zero ? -eta : T.Zero;
            m[k] = b2 * m[k] + rest2 * g;
        }
    }
}
