#nullable enable
using System;

namespace FixedNet
{
    /// <summary>Takes no steps, and keeps the gradient that it was given.</summary>
    internal sealed class GradientProbe<T> : IOptimizer<T>
        where T : unmanaged
    {
        private readonly T[] _gradient;

        internal GradientProbe(int parameterCount) => _gradient = new T[parameterCount];

        public double LearningRate { get; set; }

        internal double this[int index] => Real.ToDouble(_gradient[index]);

        public void Step(Span<T> parameters, ReadOnlySpan<T> gradient) => gradient.CopyTo(_gradient);
    }
}
