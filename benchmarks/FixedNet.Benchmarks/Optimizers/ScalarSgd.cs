using System.Numerics;

namespace FixedNet.Benchmarks.Optimizers;

/// <summary>Gradient descent in a plain loop: g ← g + λθ, v ← μv + g, θ ← θ − ηv, or with Nesterov θ ← θ − η(g + μv).</summary>
internal sealed class ScalarSgd<T>(
    int parameterCount, double learningRate, double momentum = 0, bool nesterov = false, double weightDecay = 0) : IOptimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _v = momentum == 0 ? [] : new T[parameterCount];

    public double LearningRate { get; set; } = learningRate;

    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        T eta = T.CreateTruncating(LearningRate), mu = T.CreateTruncating(momentum), lambda = T.CreateTruncating(weightDecay);
        if (momentum == 0)
        {
            for (int k = 0; k < parameters.Length; k++)
                parameters[k] -= eta * (gradient[k] + lambda * parameters[k]);
            return;
        }

        T[] v = _v;
        for (int k = 0; k < parameters.Length; k++)
        {
            T g = gradient[k] + lambda * parameters[k];
            v[k] = mu * v[k] + g;
            parameters[k] -= eta * (nesterov ? g + mu * v[k] : v[k]);
        }
    }
}
