#nullable enable
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FixedNet
{
    /// <summary>
    /// What the optimisers of this library share: learning rate and weight decay, parameter groups, the checks and the choice of the
    /// precision.
    /// </summary>
    /// <remarks>For optimisers of your own, implement <see cref="IOptimizer{T}"/>. An instance is for one thread at a time.</remarks>
    /// <typeparam name="T">float or double.</typeparam>
    public abstract class Optimizer<T> : IOptimizer<T>
        where T : struct
    {
        private double _learningRate;
        private IReadOnlyList<ParameterGroup> _groups = Array.Empty<ParameterGroup>();
        private ParameterPart[] _parts;

        private protected Optimizer(int parameterCount, double learningRate, double weightDecay)
        {
            if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
                throw new NotSupportedException($"There is no optimiser over {typeof(T)}; use float or double.");
            if (parameterCount < 1)
                throw new ArgumentOutOfRangeException(nameof(parameterCount), parameterCount, "There must be at least 1 parameter.");

            ParameterCount = parameterCount;
            _learningRate = Hyperparameter.NotNegative(learningRate, nameof(learningRate));
            WeightDecay = Hyperparameter.NotNegative(weightDecay, nameof(weightDecay));
            _parts = new[] { new ParameterPart(0, parameterCount, null, null) };
        }

        /// <summary>The number of parameters that every step updates.</summary>
        public int ParameterCount { get; }

        /// <inheritdoc/>
        public double LearningRate
        {
            get => _learningRate;
            set => _learningRate = Hyperparameter.NotNegative(value, nameof(value));
        }

        /// <summary>λ, the weight decay; the classes say where it acts.</summary>
        public double WeightDecay { get; }

        /// <summary>
        /// The parameters that are treated in a way of their own; none unless set. The other parameters follow the optimiser.
        /// </summary>
        /// <remarks>
        /// A group's settings act from the next step on whenever they change. Setting the list allocates a little and keeps what the
        /// optimiser remembers of every parameter; the list is copied. Steps allocate nothing, with groups as without.
        /// </remarks>
        /// <exception cref="ArgumentNullException">The list is null.</exception>
        /// <exception cref="ArgumentException">
        /// A group is null, goes past <see cref="ParameterCount"/>, or shares a parameter with another. Nothing was changed.
        /// </exception>
        public IReadOnlyList<ParameterGroup> Groups
        {
            get => _groups;
            set
            {
                Arguments.RequireNotNull(value, nameof(value));
                ParameterGroup[] groups = new List<ParameterGroup>(value).ToArray();
                _parts = Partition.Of(groups, ParameterCount, _parts, nameof(value));
                _groups = Array.AsReadOnly(groups);
            }
        }

        internal ParameterPart[] Parts => _parts;

        /// <inheritdoc/>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
        {
            Arguments.RequireLength(parameters.Length, ParameterCount, nameof(parameters), nameof(ParameterCount));
            Arguments.RequireLength(gradient.Length, ParameterCount, nameof(gradient), nameof(ParameterCount));
            Arguments.RequireApart(parameters, nameof(parameters), gradient, nameof(gradient));

            Begin();
            foreach (ParameterPart part in _parts)
            {
                if (part.IsFrozen)
                    continue;
                if (typeof(T) == typeof(float))
                    Update(part, MemoryMarshal.Cast<T, float>(part.Of(parameters)), MemoryMarshal.Cast<T, float>(part.Of(gradient)));
                else
                    Update(part, MemoryMarshal.Cast<T, double>(part.Of(parameters)), MemoryMarshal.Cast<T, double>(part.Of(gradient)));
            }
        }

        /// <summary>
        /// Forgets what earlier steps left behind, as if newly constructed; hyperparameters and groups stay. Allocates nothing.
        /// </summary>
        public abstract void Reset();

        /// <summary>What a step does once, before it comes to the parameters.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected virtual void Begin()
        {
        }

        /// <summary>The step of one part.</summary>
        /// <param name="part">The part, not a frozen one.</param>
        /// <param name="parameters">Its parameters.</param>
        /// <param name="gradient">The gradient by them.</param>
        private protected abstract void Update(ParameterPart part, Span<float> parameters, ReadOnlySpan<float> gradient);

        /// <inheritdoc cref="Update(ParameterPart, Span{float}, ReadOnlySpan{float})"/>
        private protected abstract void Update(ParameterPart part, Span<double> parameters, ReadOnlySpan<double> gradient);

        /// <summary>A part of a state vector, as the precision of <see cref="Update(ParameterPart, Span{float}, ReadOnlySpan{float})"/> sees it.</summary>
        private protected static Span<TPrecision> State<TPrecision>(T[] state, ParameterPart part)
            where TPrecision : struct => MemoryMarshal.Cast<T, TPrecision>(part.Of<T>(state));
    }
}
