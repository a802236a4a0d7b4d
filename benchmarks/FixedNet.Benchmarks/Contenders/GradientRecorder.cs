namespace FixedNet.Benchmarks.Contenders;

/// <summary>Keeps the gradient and leaves the parameters: shows what <see cref="INetwork{T}.TrainBatch"/> hands to an optimiser.</summary>
internal sealed class GradientRecorder<T> : IOptimizer<T>
{
    private T[] _gradient = [];

    public ReadOnlySpan<T> Gradient => _gradient;

    public double LearningRate { get; set; }

    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient) => _gradient = gradient.ToArray();
}
