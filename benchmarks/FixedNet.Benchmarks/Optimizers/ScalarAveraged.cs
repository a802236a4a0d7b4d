using System.Numerics;

namespace FixedNet.Benchmarks.Optimizers;

/// <summary>An average of the parameters in a plain loop, around gradient descent in one: θ̄ ← dθ̄ + (1 − d)θ.</summary>
internal sealed class ScalarAveraged<T>(int parameterCount, double learningRate) : IOptimizer<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private const double Decay = 0.999;

    private readonly ScalarSgd<T> _inner = new(parameterCount, learningRate);
    private readonly T[] _average = new T[parameterCount];
    private bool _hasAverage;

    public double LearningRate
    {
        get => _inner.LearningRate;
        set => _inner.LearningRate = value;
    }

    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        _inner.Step(parameters, gradient);
        T kept = T.CreateTruncating(_hasAverage ? Decay : 0), rest = T.One - kept;
        _hasAverage = true;
        T[] average = _average;
        for (int k = 0; k < parameters.Length; k++)
            average[k] = kept * average[k] + rest * parameters[k];
    }
}
