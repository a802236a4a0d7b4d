using System.Numerics;

namespace FixedNet.Benchmarks.Optimizers;

/// <summary>RMSProp in a plain loop: v ← αv + (1 − α)g², θ ← θ − ηg / (√v + ε).</summary>
internal sealed class ScalarRmsProp<T>(int parameterCount, double learningRate) : IOptimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const double Alpha = 0.99;

    private readonly T[] _v = new T[parameterCount];

    public double LearningRate { get; set; } = learningRate;

    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        T[] v = _v;
        T eta = T.CreateTruncating(LearningRate), epsilon = T.CreateTruncating(1e-8);
        T alpha = T.CreateTruncating(Alpha), rest = T.CreateTruncating(1 - Alpha);
        for (int k = 0; k < parameters.Length; k++)
        {
            T g = gradient[k];
            v[k] = alpha * v[k] + rest * g * g;
            parameters[k] -= eta * g / (T.Sqrt(v[k]) + epsilon);
        }
    }
}
