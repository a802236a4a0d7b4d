using System.Numerics;

namespace FixedNet.Benchmarks.Optimizers;

/// <summary>
/// NAdam in a plain loop: Adam's m and v, then with μₜ = β₁(1 − ½ · 0.96^(tψ)) and M = μ₁ ⋯ μₜ
/// θ ← θ − η ((1 − μₜ) g / (1 − M) + μₜ₊₁ m / (1 − M μₜ₊₁)) / (√v̂ + ε).
/// </summary>
internal sealed class ScalarNAdam<T>(int parameterCount, double learningRate) : IOptimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const double Beta1 = 0.9, Beta2 = 0.999, MomentumDecay = 4e-3;

    private readonly T[] _m = new T[parameterCount], _v = new T[parameterCount];
    private double _product = 1;
    private long _t;

    public double LearningRate { get; set; } = learningRate;

    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        T[] m = _m, v = _v;
        _t++;
        double mu = Momentum(_t), next = Momentum(_t + 1);
        _product *= mu;
        T ofGradient = T.CreateTruncating(LearningRate * (1 - mu) / (1 - _product)), ofMoment = T.CreateTruncating(LearningRate * next / (1 - _product * next));
        T epsilon = T.CreateTruncating(1e-8), scale = T.CreateTruncating(1 / (1 - Math.Pow(Beta2, _t)));
        T b1 = T.CreateTruncating(Beta1), rest1 = T.CreateTruncating(1 - Beta1), b2 = T.CreateTruncating(Beta2), rest2 = T.CreateTruncating(1 - Beta2);
        for (int k = 0; k < parameters.Length; k++)
        {
            T g = gradient[k];
            m[k] = b1 * m[k] + rest1 * g;
            v[k] = b2 * v[k] + rest2 * g * g;
            parameters[k] -= (ofGradient * g + ofMoment * m[k]) / (T.Sqrt(scale * v[k]) + epsilon);
        }
    }

    private static double Momentum(long t) => Beta1 * (1 - 0.5 * Math.Pow(0.96, t * MomentumDecay));
}
