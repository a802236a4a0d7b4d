#nullable enable
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// Stochastic gradient descent: g ← g + λθ; without momentum θ ← θ − ηg; with momentum v ← μv + g, then θ ← θ − ηv, or with
    /// Nesterov's θ ← θ − η(g + μv). The same steps as torch.optim.SGD.
    /// </summary>
    /// <remarks>
    /// Robbins, Monro, "A stochastic approximation method", 1951; Polyak, 1964; Nesterov's form after Sutskever, Martens, Dahl, Hinton,
    /// "On the importance of initialization and momentum in deep learning", 2013.
    /// </remarks>
    /// <typeparam name="T">float or double.</typeparam>
    public sealed class Sgd<T> : Optimizer<T>
        where T : struct
    {
        private readonly T[] _velocity;

        /// <summary>Makes an optimiser for a parameter vector; with momentum it keeps one vector v of that length.</summary>
        /// <param name="parameterCount">The number of parameters, at least 1.</param>
        /// <param name="learningRate">η, at least 0.</param>
        /// <param name="momentum">μ, at least 0; 0 keeps no velocity.</param>
        /// <param name="nesterov">Whether to look ahead along the velocity; needs momentum.</param>
        /// <param name="weightDecay">λ, at least 0: the gradient of ½λ|θ|² added to that of the loss.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, infinite or NaN.</exception>
        /// <exception cref="ArgumentException"><paramref name="nesterov"/> without momentum.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public Sgd(int parameterCount, double learningRate, double momentum = 0, bool nesterov = false, double weightDecay = 0)
            : base(parameterCount, learningRate, weightDecay)
        {
            Momentum = Hyperparameter.NotNegative(momentum, nameof(momentum));
            if (nesterov && momentum == 0)
                throw new ArgumentException("Nesterov's step looks ahead along the momentum; pass a momentum above 0.", nameof(nesterov));

            Nesterov = nesterov;
            _velocity = momentum == 0 ? Array.Empty<T>() : new T[parameterCount];
        }

        /// <summary>μ, the share of the velocity that the next step keeps.</summary>
        public double Momentum { get; }

        /// <summary>Whether steps look ahead along the velocity.</summary>
        public bool Nesterov { get; }

        /// <summary>
        /// Whether a step is θ ← θ − ηg and nothing else, so that generated code may take it while it computes g, in place of
        /// <see cref="Optimizer{T}.Step"/>.
        /// </summary>
        [EditorBrowsable(EditorBrowsableState.Never)]
        public bool IsPlain
        {
            [MethodImpl(Jit.OptimizeAtOnce)]
            get => Momentum == 0 && WeightDecay == 0 && Groups.Count == 0;
        }

        /// <inheritdoc/>
        public override void Reset() => Array.Clear(_velocity, 0, _velocity.Length);

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<float> parameters, ReadOnlySpan<float> gradient)
        {
            double rate = part.LearningRate(LearningRate), decay = part.WeightDecay(WeightDecay);
            if (Momentum == 0)
                SgdRuleSingle.Step(parameters, gradient, rate, decay);
            else
                MomentumRuleSingle.Step(parameters, gradient, State<float>(_velocity, part), rate, Momentum, Nesterov, decay);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<double> parameters, ReadOnlySpan<double> gradient)
        {
            double rate = part.LearningRate(LearningRate), decay = part.WeightDecay(WeightDecay);
            if (Momentum == 0)
                SgdRuleDouble.Step(parameters, gradient, rate, decay);
            else
                MomentumRuleDouble.Step(parameters, gradient, State<double>(_velocity, part), rate, Momentum, Nesterov, decay);
        }
    }
}
