#nullable enable
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FixedNet
{
    /// <summary>What the optimisers of this library share: the learning rate, the checks and the choice of the precision.</summary>
    /// <remarks>For optimisers of your own, implement <see cref="IOptimizer{T}"/>. An instance is for one thread at a time.</remarks>
    /// <typeparam name="T">float or double.</typeparam>
    public abstract class Optimizer<T> : IOptimizer<T>
        where T : struct
    {
        private double _learningRate;

        private protected Optimizer(int parameterCount, double learningRate)
        {
            if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
                throw new NotSupportedException($"There is no optimiser over {typeof(T)}; use float or double.");
            if (parameterCount < 1)
                throw new ArgumentOutOfRangeException(nameof(parameterCount), parameterCount, "There must be at least 1 parameter.");

            ParameterCount = parameterCount;
            _learningRate = Hyperparameter.NotNegative(learningRate, nameof(learningRate));
        }

        /// <summary>The number of parameters that every step updates.</summary>
        public int ParameterCount { get; }

        /// <inheritdoc/>
        public double LearningRate
        {
            get => _learningRate;
            set => _learningRate = Hyperparameter.NotNegative(value, nameof(value));
        }

        /// <inheritdoc/>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
        {
            Arguments.RequireLength(parameters.Length, ParameterCount, nameof(parameters), nameof(ParameterCount));
            Arguments.RequireLength(gradient.Length, ParameterCount, nameof(gradient), nameof(ParameterCount));
            Arguments.RequireApart(parameters, nameof(parameters), gradient, nameof(gradient));

            if (typeof(T) == typeof(float))
                Update(MemoryMarshal.Cast<T, float>(parameters), MemoryMarshal.Cast<T, float>(gradient));
            else
                Update(MemoryMarshal.Cast<T, double>(parameters), MemoryMarshal.Cast<T, double>(gradient));
        }

        /// <summary>Forgets what earlier steps left behind, as if newly constructed; hyperparameters stay. Allocates nothing.</summary>
        public abstract void Reset();

        private protected abstract void Update(Span<float> parameters, ReadOnlySpan<float> gradient);

        private protected abstract void Update(Span<double> parameters, ReadOnlySpan<double> gradient);

        /// <summary>A state vector, as the precision of <see cref="Update(Span{float}, ReadOnlySpan{float})"/> sees it.</summary>
        private protected static Span<TPrecision> State<TPrecision>(T[] state)
            where TPrecision : struct => MemoryMarshal.Cast<T, TPrecision>(state);
    }
}
