#nullable enable
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
        private readonly T[] _largest;
        private readonly bool _decouplesDecay;

        private protected MomentOptimizer(
            int parameterCount, double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool amsgrad,
            bool decouplesDecay)
            : base(parameterCount, learningRate, weightDecay)
        {
            Beta1 = Hyperparameter.BelowOne(beta1, nameof(beta1));
            Beta2 = Hyperparameter.BelowOne(beta2, nameof(beta2));
            Epsilon = Hyperparameter.NotNegative(epsilon, nameof(epsilon));
            IsAmsgrad = amsgrad;
            _decouplesDecay = decouplesDecay;
            _firstMoment = new T[parameterCount];
            _secondMoment = new T[parameterCount];
            _largest = amsgrad ? new T[parameterCount] : Array.Empty<T>();
        }

        /// <summary>β₁, the decay rate of the first moment m.</summary>
        public double Beta1 { get; }

        /// <summary>β₂, the decay rate of the second moment v.</summary>
        public double Beta2 { get; }

        /// <summary>ε, which keeps the step finite where the gradient vanishes.</summary>
        public double Epsilon { get; }

        /// <summary>Whether steps are divided by the root of the largest v so far, v<sub>max</sub> ← max(v<sub>max</sub>, v), in place of that of v.</summary>
        /// <remarks>Reddi, Kale, Kumar, "On the convergence of Adam and beyond", 2018.</remarks>
        public bool IsAmsgrad { get; }

        /// <summary>The number of steps taken since construction or <see cref="Reset"/>: t, but of parameters that were frozen for a while.</summary>
        public long StepCount { get; private set; }

        /// <inheritdoc/>
        public override void Reset()
        {
            Array.Clear(_firstMoment, 0, _firstMoment.Length);
            Array.Clear(_secondMoment, 0, _secondMoment.Length);
            Array.Clear(_largest, 0, _largest.Length);
            StepCount = 0;
            foreach (ParameterPart part in Parts)
                (part.FirstPower, part.SecondPower) = (1, 1);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Begin() => StepCount++;

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<float> parameters, ReadOnlySpan<float> gradient)
        {
            Advance(part, out MomentDecay first, out MomentDecay second);
            double decay = part.WeightDecay(WeightDecay);
            AdamRuleSingle.Step(
                parameters, gradient, State<float>(_firstMoment, part), State<float>(_secondMoment, part),
                State<float>(_largest, part), part.LearningRate(LearningRate), first, second, Epsilon, _decouplesDecay ? 0 : decay, _decouplesDecay ? decay : 0);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<double> parameters, ReadOnlySpan<double> gradient)
        {
            Advance(part, out MomentDecay first, out MomentDecay second);
            double decay = part.WeightDecay(WeightDecay);
            AdamRuleDouble.Step(
                parameters, gradient, State<double>(_firstMoment, part), State<double>(_secondMoment, part),
                State<double>(_largest, part), part.LearningRate(LearningRate), first, second, Epsilon, _decouplesDecay ? 0 : decay, _decouplesDecay ? decay : 0);
        }

        /// <summary>One more step of these parameters, by which their moments are corrected: frozen ones take none.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        private void Advance(ParameterPart part, out MomentDecay first, out MomentDecay second)
        {
            first = new MomentDecay(Beta1, part.FirstPower).Next();
            second = new MomentDecay(Beta2, part.SecondPower).Next();
            (part.FirstPower, part.SecondPower) = (first.Power, second.Power);
        }
    }
}
