#nullable enable
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FixedNet
{
    /// <summary>
    /// AdaGrad: g ← g + λθ, s ← s + g², then at step t θ ← θ − η / (1 + (t − 1)d) · g / (√s + ε). The same steps as torch.optim.Adagrad.
    /// </summary>
    /// <remarks>Duchi, Hazan, Singer, "Adaptive subgradient methods for online learning and stochastic optimization", 2011.</remarks>
    /// <typeparam name="T">float or double.</typeparam>
    public sealed class AdaGrad<T> : Optimizer<T>
        where T : struct
    {
        private readonly T[] _sum;

        /// <summary>Makes an optimiser for a parameter vector; it keeps one vector s of that length.</summary>
        /// <param name="parameterCount">The number of parameters, at least 1.</param>
        /// <param name="learningRate">η, at least 0.</param>
        /// <param name="learningRateDecay">d, at least 0.</param>
        /// <param name="initialSum">What s starts with, at least 0: above 0 it keeps the first steps short.</param>
        /// <param name="epsilon">ε, at least 0.</param>
        /// <param name="weightDecay">λ, at least 0: the gradient of ½λ|θ|² added to that of the loss.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, infinite or NaN.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public AdaGrad(
            int parameterCount, double learningRate, double learningRateDecay = 0, double initialSum = 0, double epsilon = 1e-10,
            double weightDecay = 0)
            : base(parameterCount, learningRate, weightDecay)
        {
            LearningRateDecay = Hyperparameter.NotNegative(learningRateDecay, nameof(learningRateDecay));
            InitialSum = Hyperparameter.NotNegative(initialSum, nameof(initialSum));
            Epsilon = Hyperparameter.NotNegative(epsilon, nameof(epsilon));
            _sum = new T[parameterCount];
            Reset();
        }

        /// <summary>d, by which the learning rate falls from step to step.</summary>
        public double LearningRateDecay { get; }

        /// <summary>What the sum of squares starts with.</summary>
        public double InitialSum { get; }

        /// <summary>ε, which keeps the step finite where the gradient vanishes.</summary>
        public double Epsilon { get; }

        /// <inheritdoc/>
        public override void Reset()
        {
            if (typeof(T) == typeof(float))
                MemoryMarshal.Cast<T, float>(_sum.AsSpan()).Fill((float)InitialSum);
            else
                MemoryMarshal.Cast<T, double>(_sum.AsSpan()).Fill(InitialSum);
            foreach (ParameterPart part in Parts)
                part.Steps = 0;
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<float> parameters, ReadOnlySpan<float> gradient) =>
            AdaGradRuleSingle.Step(
                parameters, gradient, State<float>(_sum, part), RateOfNextStep(part), Epsilon, part.WeightDecay(WeightDecay));

        [MethodImpl(Jit.OptimizeAtOnce)]
        private protected override void Update(ParameterPart part, Span<double> parameters, ReadOnlySpan<double> gradient) =>
            AdaGradRuleDouble.Step(
                parameters, gradient, State<double>(_sum, part), RateOfNextStep(part), Epsilon, part.WeightDecay(WeightDecay));

        private double RateOfNextStep(ParameterPart part) => part.LearningRate(LearningRate) / (1 + part.Steps++ * LearningRateDecay);
    }
}
