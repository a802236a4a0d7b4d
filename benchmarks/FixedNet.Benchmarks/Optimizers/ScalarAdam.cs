using System.Numerics;

namespace FixedNet.Benchmarks.Optimizers;

/// <summary>
/// Adam in a plain loop: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − η m̂ / (√v̂ + ε); AdamW with a decay, which
/// shrinks θ by ηλ first.
/// </summary>
internal sealed class ScalarAdam<T>(int parameterCount, double learningRate, double decay = 0) : IOptimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const double Beta1 = 0.9, Beta2 = 0.999;

    private readonly T[] _m = new T[parameterCount], _v = new T[parameterCount];
    private long _t;

    public double LearningRate { get; set; } = learningRate;

    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        T[] m = _m, v = _v;
        _t++;
        T eta = T.CreateTruncating(LearningRate), epsilon = T.CreateTruncating(1e-8), kept = T.CreateTruncating(1 - LearningRate * decay);
        T b1 = T.CreateTruncating(Beta1), rest1 = T.CreateTruncating(1 - Beta1), scale1 = T.CreateTruncating(1 / (1 - Math.Pow(Beta1, _t)));
        T b2 = T.CreateTruncating(Beta2), rest2 = T.CreateTruncating(1 - Beta2), scale2 = T.CreateTruncating(1 / (1 - Math.Pow(Beta2, _t)));
        for (int k = 0; k < parameters.Length; k++)
        {
            T g = gradient[k];
            m[k] = b1 * m[k] + rest1 * g;
            v[k] = b2 * v[k] + rest2 * g * g;
            parameters[k] = kept * parameters[k] - eta * (scale1 * m[k]) / (T.Sqrt(scale2 * v[k]) + epsilon);
        }
    }
}
