#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The update of <see cref="RmsProp{T}"/>. Without momentum there is no velocity, uncentred no mean: pointers to nothing.</summary>
    internal readonly unsafe partial struct RmsPropRuleSingle : IElementwise
    {
        private readonly float* _parameters;
        private readonly float* _gradient;
        private readonly float* _meanSquare;
        private readonly float* _mean;
        private readonly float* _velocity;
        private readonly float _eta;
        private readonly float _alpha;
        private readonly float _oneMinusAlpha;
        private readonly float _epsilon;
        private readonly float _mu;
        private readonly float _lambda;
        private readonly float _leastParameter;

        [MethodImpl(Jit.OptimizeAtOnce)]
        private RmsPropRuleSingle(
            float* parameters, float* gradient, float* meanSquare, float* mean, float* velocity,
            double learningRate, double decay, double epsilon, double momentum, double weightDecay)
        {
            _parameters = parameters;
            _gradient = gradient;
            _meanSquare = meanSquare;
            _mean = mean;
            _velocity = velocity;
            _eta = (float)learningRate;
            _alpha = (float)decay;
            _oneMinusAlpha = (float)(1 - decay);
            _epsilon = (float)epsilon;
            _mu = (float)momentum;
            _lambda = (float)weightDecay;
            _leastParameter = RunningValues.LeastParameterSingle(weightDecay);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void Step(
            Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> meanSquare, Span<float> mean, Span<float> velocity,
            double learningRate, double decay, double epsilon, double momentum, double weightDecay)
        {
            fixed (float* theta = parameters, g = gradient, v = meanSquare, m = mean, u = velocity)
            {
                var rule = new RmsPropRuleSingle(theta, g, v, m, u, learningRate, decay, epsilon, momentum, weightDecay);
                Elementwise.Apply<float, RmsPropRuleSingle>(rule, parameters.Length);
            }
        }
    }
}
