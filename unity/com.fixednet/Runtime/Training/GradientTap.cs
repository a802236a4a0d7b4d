#nullable enable
using System;

namespace FixedNet
{
    /// <summary>Stands before an optimiser: measures gradients, clips them, and keeps those that are not finite from it.</summary>
    internal sealed class GradientTap<T> : IOptimizer<T>
        where T : unmanaged
    {
        private readonly IOptimizer<T> _inner;
        private readonly double? _mostNorm;
        private readonly double? _mostValue;
        private readonly T[] _clipped;

        internal GradientTap(IOptimizer<T> inner, double? mostNorm, double? mostValue, int parameterCount)
        {
            _inner = inner;
            _mostNorm = mostNorm;
            _mostValue = mostValue;
            _clipped = mostNorm is null && mostValue is null ? Array.Empty<T>() : new T[parameterCount];
        }

        /// <summary>√Σg² of the last step's gradient, before it was clipped.</summary>
        internal double Norm { get; private set; }

        public double LearningRate
        {
            get => _inner.LearningRate;
            set => _inner.LearningRate = value;
        }

        public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
        {
            Norm = Math.Sqrt(SumOfSquares(gradient));
            if (!Real.IsFinite(Norm))
                return;

            double factor = GradientClip.Factor(Norm, _mostNorm);
            if (factor == 1 && _mostValue is null)
            {
                _inner.Step(parameters, gradient);
                return;
            }

            GradientClip.Clip(gradient, _clipped, factor, _mostValue ?? double.PositiveInfinity);
            _inner.Step(parameters, _clipped);
        }

        /// <summary>Frozen parameters do not count: as where PyTorch's have no gradient.</summary>
        private double SumOfSquares(ReadOnlySpan<T> gradient)
        {
            if (!((_inner is Averaged<T> averaged ? averaged.Inner : _inner) is Optimizer<T> known))
                return GradientClip.SumOfSquares(gradient);

            double sum = 0;
            foreach (ParameterPart part in known.Parts)
            {
                if (!part.IsFrozen)
                    sum += GradientClip.SumOfSquares(part.Of(gradient));
            }

            return sum;
        }
    }
}
