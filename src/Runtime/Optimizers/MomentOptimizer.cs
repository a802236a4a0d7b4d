using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>What <see cref="Adam{T}"/> and <see cref="AdamW{T}"/> share: two moments of the gradient and the step count.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    public abstract class MomentOptimizer<T> : Optimizer<T>
        where T : struct
    {
        private readonly T[] _firstMoment;
        private readonly T[] _secondMoment;
        private readonly bool _decouplesDecay;
        private MomentDecay _first;
        private MomentDecay _second;

        private protected MomentOptimizer(
            int parameterCount, double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool decouplesDecay)
            : base(parameterCount, learningRate)
        {
            _first = new MomentDecay(Hyperparameter.BelowOne(beta1, nameof(beta1)));
            _second = new MomentDecay(Hyperparameter.BelowOne(beta2, nameof(beta2)));
            Epsilon = Hyperparameter.NotNegative(epsilon, nameof(epsilon));
            WeightDecay = Hyperparameter.NotNegative(weightDecay, nameof(weightDecay));
            _decouplesDecay = decouplesDecay;
            _firstMoment = new T[parameterCount];
            _secondMoment = new T[parameterCount];
        }

        /// <summary>β₁, the decay rate of the first moment m.</summary>
        public double Beta1 => _first.Rate;

        /// <summary>β₂, the decay rate of the second moment v.</summary>
        public double Beta2 => _second.Rate;

        /// <summary>ε, which keeps the step finite where the gradient vanishes.</summary>
        public double Epsilon { get; }

        /// <summary>λ, the weight decay; the classes differ in where it acts.</summary>
        public double WeightDecay { get; }

        /// <summary>t, the number of steps taken since construction or <see cref="Reset"/>.</summary>
        public long StepCount { get; private set; }

        /// <summary>λ where g ← g + λθ, else 0.</summary>
        private double DecayOfGradient => _decouplesDecay ? 0 : WeightDecay;

        /// <summary>λ where θ ← (1 − ηλ)θ, else 0.</summary>
        private double DecayOfParameters => _decouplesDecay ? WeightDecay : 0;

        /// <inheritdoc/>
        public override void Reset()
        {
            Array.Clear(_firstMoment, 0, _firstMoment.Length);
            Array.Clear(_secondMoment, 0, _secondMoment.Length);
            StepCount = 0;
            _first.Restart();
            _second.Restart();
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(Span<float> parameters, ReadOnlySpan<float> gradient)
        {
            Advance();
            AdamRuleSingle.Step(
                parameters, gradient, State<float>(_firstMoment), State<float>(_secondMoment),
                LearningRate, _first, _second, Epsilon, DecayOfGradient, DecayOfParameters);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(Span<double> parameters, ReadOnlySpan<double> gradient)
        {
            Advance();
            AdamRuleDouble.Step(
                parameters, gradient, State<double>(_firstMoment), State<double>(_secondMoment),
                LearningRate, _first, _second, Epsilon, DecayOfGradient, DecayOfParameters);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private void Advance()
        {
            StepCount++;
            _first.Advance();
            _second.Advance();
        }
    }
}
