#nullable enable
using System;
using System.Runtime.InteropServices;

namespace FixedNet
{
    /// <summary>
    /// Any optimiser, and beside it an exponential moving average of the parameters that it makes: after its first step θ̄ = θ, after each
    /// further one θ̄ ← dθ̄ + (1 − d)θ. The average often judges better than the last parameters. As torch's AveragedModel with that average.
    /// </summary>
    /// <remarks>Polyak, Juditsky, "Acceleration of stochastic approximation by averaging", 1992. An instance is for one thread at a time.</remarks>
    /// <typeparam name="T">float or double.</typeparam>
    public sealed class Averaged<T> : IOptimizer<T>
        where T : struct
    {
        private readonly T[] _average;

        /// <summary>Makes an average around an optimiser; it keeps one vector.</summary>
        /// <param name="inner">The optimiser that moves the parameters.</param>
        /// <param name="parameterCount">The number of parameters, at least 1; of the optimisers of this library, that of <paramref name="inner"/>.</param>
        /// <param name="decay">d, at least 0 and at most 1: an average of some 1 / (1 − d) steps.</param>
        /// <exception cref="ArgumentNullException"><paramref name="inner"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="inner"/> is for another number of parameters.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public Averaged(IOptimizer<T> inner, int parameterCount, double decay = 0.999)
        {
            Arguments.RequireNotNull(inner, nameof(inner));
            Arguments.RequirePositive(parameterCount, nameof(parameterCount));
            if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
                throw new NotSupportedException($"There is no optimiser over {typeof(T)}; use float or double.");
            if (inner is Optimizer<T> known)
                Arguments.RequireLength(known.ParameterCount, parameterCount, nameof(inner), nameof(parameterCount));
            Inner = inner;
            Decay = Hyperparameter.AtMostOne(decay, nameof(decay));
            _average = new T[parameterCount];
        }

        /// <summary>The optimiser that moves the parameters.</summary>
        public IOptimizer<T> Inner { get; }

        /// <summary>d, the share of the average that the next step keeps.</summary>
        public double Decay { get; }

        /// <summary>The number of steps taken since construction or <see cref="Reset"/>.</summary>
        public long StepCount { get; private set; }

        /// <summary>θ̄; zeros before the first step.</summary>
        public ReadOnlySpan<T> Average => _average;

        /// <inheritdoc/>
        public double LearningRate
        {
            get => Inner.LearningRate;
            set => Inner.LearningRate = value;
        }

        /// <inheritdoc/>
        public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
        {
            Arguments.RequireLength(parameters.Length, _average.Length, nameof(parameters), "parameterCount");
            Inner.Step(parameters, gradient);
            if (StepCount++ == 0)
                parameters.CopyTo(_average);
            else if (typeof(T) == typeof(float))
                AverageRuleSingle.Step(MemoryMarshal.Cast<T, float>(_average.AsSpan()), MemoryMarshal.Cast<T, float>(parameters), Decay);
            else
                AverageRuleDouble.Step(MemoryMarshal.Cast<T, double>(_average.AsSpan()), MemoryMarshal.Cast<T, double>(parameters), Decay);
        }

        /// <summary>Exchanges the average and the parameters: a network judges with the average, and trains on after a second call.</summary>
        /// <param name="parameters">The network's <c>Parameters</c>.</param>
        /// <exception cref="ArgumentException">The length does not fit.</exception>
        /// <exception cref="InvalidOperationException">No step has been taken: there is no average.</exception>
        public void Swap(Span<T> parameters)
        {
            Arguments.RequireLength(parameters.Length, _average.Length, nameof(parameters), "parameterCount");
            if (StepCount == 0)
                throw new InvalidOperationException("There is no average before the first step.");
            for (int i = 0; i < parameters.Length; i++)
                (parameters[i], _average[i]) = (_average[i], parameters[i]);
        }

        /// <summary>Forgets the average; the optimiser within forgets nothing.</summary>
        public void Reset()
        {
            Array.Clear(_average, 0, _average.Length);
            StepCount = 0;
        }
    }
}
