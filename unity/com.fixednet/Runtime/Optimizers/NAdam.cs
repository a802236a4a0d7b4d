#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// Adam with Nesterov's momentum: g ← g + λθ, m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², then at step t, with
    /// μₜ = β₁(1 − ½ · 0.96^(tψ)) and M = μ₁ ⋯ μₜ, θ ← θ − η ((1 − μₜ) g / (1 − M) + μₜ₊₁ m / (1 − M μₜ₊₁)) / (√v̂ + ε) with
    /// v̂ = v / (1 − β₂ᵗ). The same steps as torch.optim.NAdam.
    /// </summary>
    /// <remarks>Dozat, "Incorporating Nesterov momentum into Adam", 2016.</remarks>
    /// <typeparam name="T">float or double.</typeparam>
    public sealed class NAdam<T> : Optimizer<T>
        where T : struct
    {
        // ln 0.96
        private const double LogOfBase = -0.040821994520255166;

        private readonly T[] _firstMoment;
        private readonly T[] _secondMoment;
        private readonly double _factor;

        /// <summary>Makes an optimiser for a parameter vector; it keeps two vectors m, v of that length.</summary>
        /// <param name="parameterCount">The number of parameters, at least 1.</param>
        /// <param name="learningRate">η, at least 0.</param>
        /// <param name="beta1">β₁, at least 0 and less than 1.</param>
        /// <param name="beta2">β₂, at least 0 and less than 1.</param>
        /// <param name="epsilon">ε, at least 0.</param>
        /// <param name="weightDecay">λ, at least 0: the gradient of ½λ|θ|² added to that of the loss.</param>
        /// <param name="momentumDecay">ψ, at least 0: how soon μ rises from ½β₁ to β₁.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, infinite or NaN.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public NAdam(
            int parameterCount, double learningRate, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0,
            double momentumDecay = 4e-3)
            : base(parameterCount, learningRate, weightDecay)
        {
            Beta1 = Hyperparameter.BelowOne(beta1, nameof(beta1));
            Beta2 = Hyperparameter.BelowOne(beta2, nameof(beta2));
            Epsilon = Hyperparameter.NotNegative(epsilon, nameof(epsilon));
            MomentumDecay = Hyperparameter.NotNegative(momentumDecay, nameof(momentumDecay));
            _factor = DeterministicFunctions.Exp(momentumDecay * LogOfBase); // Math.Pow has other last digits elsewhere
            _firstMoment = new T[parameterCount];
            _secondMoment = new T[parameterCount];
        }

        /// <summary>β₁, the decay rate of the first moment m.</summary>
        public double Beta1 { get; }

        /// <summary>β₂, the decay rate of the second moment v.</summary>
        public double Beta2 { get; }

        /// <summary>ε, which keeps the step finite where the gradient vanishes.</summary>
        public double Epsilon { get; }

        /// <summary>ψ, which says how soon μ rises from ½β₁ to β₁.</summary>
        public double MomentumDecay { get; }

        /// <inheritdoc/>
        public override void Reset()
        {
            Array.Clear(_firstMoment, 0, _firstMoment.Length);
            Array.Clear(_secondMoment, 0, _secondMoment.Length);
            foreach (ParameterPart part in Parts)
                (part.FirstPower, part.SecondPower, part.ThirdPower) = (1, 1, 1);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<float> parameters, ReadOnlySpan<float> gradient)
        {
            Advance(part, out double ofGradient, out double ofMoment);
            NAdamRuleSingle.Step(
                parameters, gradient, State<float>(_firstMoment, part), State<float>(_secondMoment, part), ofGradient, ofMoment,
                Beta1, new MomentDecay(Beta2, part.SecondPower), Epsilon, part.WeightDecay(WeightDecay));
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<double> parameters, ReadOnlySpan<double> gradient)
        {
            Advance(part, out double ofGradient, out double ofMoment);
            NAdamRuleDouble.Step(
                parameters, gradient, State<double>(_firstMoment, part), State<double>(_secondMoment, part), ofGradient, ofMoment,
                Beta1, new MomentDecay(Beta2, part.SecondPower), Epsilon, part.WeightDecay(WeightDecay));
        }

        /// <summary>One more step of these parameters: FirstPower is M, ThirdPower 0.96^(tψ).</summary>
        /// <param name="part">The parameters.</param>
        /// <param name="ofGradient">What the step multiplies g by.</param>
        /// <param name="ofMoment">What the step multiplies m by.</param>
        [MethodImpl(Jit.OptimizeAtOnce)]
        private void Advance(ParameterPart part, out double ofGradient, out double ofMoment)
        {
            part.SecondPower = MomentDecay.Product(part.SecondPower, Beta2);
            part.ThirdPower = MomentDecay.Product(part.ThirdPower, _factor);
            double mu = Beta1 * (1 - 0.5 * part.ThirdPower), next = Beta1 * (1 - 0.5 * part.ThirdPower * _factor);
            part.FirstPower = MomentDecay.Product(part.FirstPower, mu);
            double rate = part.LearningRate(LearningRate);
            ofGradient = rate * (1 - mu) / (1 - part.FirstPower);
            ofMoment = rate * next / (1 - part.FirstPower * next);
        }
    }
}
