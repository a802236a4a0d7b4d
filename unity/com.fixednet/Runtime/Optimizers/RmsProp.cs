#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// RMSProp: v ← αv + (1 − α)g², then θ ← θ − ηg / (√v + ε). The same steps as torch.optim.RMSprop.
    /// </summary>
    /// <remarks>Tieleman, Hinton, "Lecture 6.5: rmsprop", Coursera, 2012.</remarks>
    /// <typeparam name="T">float or double.</typeparam>
    public sealed class RmsProp<T> : Optimizer<T>
        where T : struct
    {
        private readonly T[] _meanSquare;

        /// <summary>Makes an optimiser for a parameter vector; it keeps one vector v of that length.</summary>
        /// <param name="parameterCount">The number of parameters, at least 1.</param>
        /// <param name="learningRate">η, at least 0.</param>
        /// <param name="decay">α, at least 0 and at most 1.</param>
        /// <param name="epsilon">ε, at least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, infinite or NaN.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public RmsProp(int parameterCount, double learningRate, double decay = 0.99, double epsilon = 1e-8)
            : base(parameterCount, learningRate)
        {
            Decay = Hyperparameter.AtMostOne(decay, nameof(decay));
            Epsilon = Hyperparameter.NotNegative(epsilon, nameof(epsilon));
            _meanSquare = new T[parameterCount];
        }

        /// <summary>α, the decay rate of the mean square v.</summary>
        public double Decay { get; }

        /// <summary>ε, which keeps the step finite where the gradient vanishes.</summary>
        public double Epsilon { get; }

        /// <inheritdoc/>
        public override void Reset() => Array.Clear(_meanSquare, 0, _meanSquare.Length);

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(Span<float> parameters, ReadOnlySpan<float> gradient) =>
            RmsPropRuleSingle.Step(parameters, gradient, State<float>(_meanSquare), LearningRate, Decay, Epsilon);

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(Span<double> parameters, ReadOnlySpan<double> gradient) =>
            RmsPropRuleDouble.Step(parameters, gradient, State<double>(_meanSquare), LearningRate, Decay, Epsilon);
    }
}
