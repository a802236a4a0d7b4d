#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// Lion: c = β₁m + (1 − β₁)g, θ ← (1 − ηλ)θ − η sign(c), m ← β₂m + (1 − β₂)g. Every parameter moves by η at every step, so η is to be some
    /// 3 to 10 times smaller than AdamW's, and λ larger by as much.
    /// </summary>
    /// <remarks>Chen et al., "Symbolic discovery of optimization algorithms", 2023, algorithm 2.</remarks>
    /// <typeparam name="T">float or double.</typeparam>
    public sealed class Lion<T> : Optimizer<T>
        where T : struct
    {
        private readonly T[] _moment;

        /// <summary>Makes an optimiser for a parameter vector; it keeps one vector m of that length.</summary>
        /// <param name="parameterCount">The number of parameters, at least 1.</param>
        /// <param name="learningRate">η, at least 0.</param>
        /// <param name="beta1">β₁, at least 0 and less than 1: the weight of the moment in the direction.</param>
        /// <param name="beta2">β₂, at least 0 and less than 1: the decay rate of the moment.</param>
        /// <param name="weightDecay">λ, at least 0: each step shrinks the parameters by the factor 1 − ηλ.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, infinite or NaN.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public Lion(int parameterCount, double learningRate, double beta1 = 0.9, double beta2 = 0.99, double weightDecay = 0)
            : base(parameterCount, learningRate, weightDecay)
        {
            Beta1 = Hyperparameter.BelowOne(beta1, nameof(beta1));
            Beta2 = Hyperparameter.BelowOne(beta2, nameof(beta2));
            _moment = new T[parameterCount];
        }

        /// <summary>β₁, the weight of the moment m in the direction of a step.</summary>
        public double Beta1 { get; }

        /// <summary>β₂, the decay rate of the moment m.</summary>
        public double Beta2 { get; }

        /// <inheritdoc/>
        public override void Reset() => Array.Clear(_moment, 0, _moment.Length);

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<float> parameters, ReadOnlySpan<float> gradient) =>
            LionRuleSingle.Step(
                parameters, gradient, State<float>(_moment, part), part.LearningRate(LearningRate), Beta1, Beta2, part.WeightDecay(WeightDecay));

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<double> parameters, ReadOnlySpan<double> gradient) =>
            LionRuleDouble.Step(
                parameters, gradient, State<double>(_moment, part), part.LearningRate(LearningRate), Beta1, Beta2, part.WeightDecay(WeightDecay));
    }
}
