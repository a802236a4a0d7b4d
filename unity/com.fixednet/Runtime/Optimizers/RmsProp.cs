#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// RMSProp: g ← g + λθ, v ← αv + (1 − α)g², then θ ← θ − ηg / (√v + ε); with momentum u ← μu + g / (√v + ε), then θ ← θ − ηu.
    /// Centred, m ← αm + (1 − α)g and √(v − m²) takes the place of √v. The same steps as torch.optim.RMSprop.
    /// </summary>
    /// <remarks>
    /// Tieleman, Hinton, "Lecture 6.5: rmsprop", Coursera, 2012; centred after Graves, "Generating sequences with recurrent neural
    /// networks", 2013. Where rounding takes v − m² below 0, it counts as 0.
    /// </remarks>
    /// <typeparam name="T">float or double.</typeparam>
    public sealed class RmsProp<T> : Optimizer<T>
        where T : struct
    {
        private readonly T[] _meanSquare;
        private readonly T[] _mean;
        private readonly T[] _velocity;

        /// <summary>
        /// Makes an optimiser for a parameter vector; it keeps a vector v of that length, a vector m if it is centred, and a vector u with
        /// momentum.
        /// </summary>
        /// <param name="parameterCount">The number of parameters, at least 1.</param>
        /// <param name="learningRate">η, at least 0.</param>
        /// <param name="decay">α, at least 0 and at most 1.</param>
        /// <param name="epsilon">ε, at least 0.</param>
        /// <param name="momentum">μ, at least 0; 0 keeps no velocity.</param>
        /// <param name="centered">Whether to divide by the root of the gradient's variance instead of that of its mean square.</param>
        /// <param name="weightDecay">λ, at least 0: the gradient of ½λ|θ|² added to that of the loss.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, infinite or NaN.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public RmsProp(
            int parameterCount, double learningRate, double decay = 0.99, double epsilon = 1e-8, double momentum = 0, bool centered = false,
            double weightDecay = 0)
            : base(parameterCount, learningRate, weightDecay)
        {
            Decay = Hyperparameter.AtMostOne(decay, nameof(decay));
            Epsilon = Hyperparameter.NotNegative(epsilon, nameof(epsilon));
            Momentum = Hyperparameter.NotNegative(momentum, nameof(momentum));
            Centered = centered;
            _meanSquare = new T[parameterCount];
            _mean = centered ? new T[parameterCount] : Array.Empty<T>();
            _velocity = momentum == 0 ? Array.Empty<T>() : new T[parameterCount];
        }

        /// <summary>α, the decay rate of the mean square v and of the mean m.</summary>
        public double Decay { get; }

        /// <summary>ε, which keeps the step finite where the gradient vanishes.</summary>
        public double Epsilon { get; }

        /// <summary>μ, the share of the velocity u that the next step keeps.</summary>
        public double Momentum { get; }

        /// <summary>Whether steps are divided by the root of the gradient's variance instead of that of its mean square.</summary>
        public bool Centered { get; }

        /// <inheritdoc/>
        public override void Reset()
        {
            Array.Clear(_meanSquare, 0, _meanSquare.Length);
            Array.Clear(_mean, 0, _mean.Length);
            Array.Clear(_velocity, 0, _velocity.Length);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<float> parameters, ReadOnlySpan<float> gradient) =>
            RmsPropRuleSingle.Step(
                parameters, gradient, State<float>(_meanSquare, part), State<float>(_mean, part), State<float>(_velocity, part),
                part.LearningRate(LearningRate), Decay, Epsilon, Momentum, part.WeightDecay(WeightDecay));

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<double> parameters, ReadOnlySpan<double> gradient) =>
            RmsPropRuleDouble.Step(
                parameters, gradient, State<double>(_meanSquare, part), State<double>(_mean, part), State<double>(_velocity, part),
                part.LearningRate(LearningRate), Decay, Epsilon, Momentum, part.WeightDecay(WeightDecay));
    }
}
