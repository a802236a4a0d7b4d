using System.Numerics;

namespace FixedNet.Benchmarks.Optimizers;

/// <summary>AdaGrad in a plain loop: s ← s + g², θ ← θ − ηg / (√s + ε).</summary>
internal sealed class ScalarAdaGrad<T>(int parameterCount, double learningRate) : IOptimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _s = new T[parameterCount];

    public double LearningRate { get; set; } = learningRate;

    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        T[] s = _s;
        T eta = T.CreateTruncating(LearningRate), epsilon = T.CreateTruncating(1e-10);
        for (int k = 0; k < parameters.Length; k++)
        {
            T g = gradient[k];
            s[k] += g * g;
            parameters[k] -= eta * g / (T.Sqrt(s[k]) + epsilon);
        }
    }
}
