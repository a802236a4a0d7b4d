#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The update of <see cref="NAdam{T}"/>.</summary>
    internal readonly unsafe partial struct NAdamRuleSingle : IElementwise
    {
        private readonly float* _parameters;
        private readonly float* _gradient;
        private readonly float* _firstMoment;
        private readonly float* _secondMoment;
        private readonly float _ofGradient;
        private readonly float _ofMoment;
        private readonly float _b1;
        private readonly float _b2;
        private readonly float _oneMinusB1;
        private readonly float _oneMinusB2;
        private readonly float _epsilon;
        private readonly float _rootOfCorrection;
        private readonly float _lambda;
        private readonly float _leastParameter;

        [MethodImpl(Jit.OptimizeAtOnce)]
        private NAdamRuleSingle(
            float* parameters, float* gradient, float* firstMoment, float* secondMoment, double ofGradient, double ofMoment, double beta1,
            in MomentDecay second, double epsilon, double weightDecay)
        {
            _parameters = parameters;
            _gradient = gradient;
            _firstMoment = firstMoment;
            _secondMoment = secondMoment;
            _ofGradient = (float)ofGradient;
            _ofMoment = (float)ofMoment;
            _b1 = (float)beta1;
            _b2 = (float)second.Rate;
            _oneMinusB1 = (float)(1 - beta1);
            _oneMinusB2 = (float)(1 - second.Rate);
            _epsilon = (float)epsilon;
            _rootOfCorrection = (float)Math.Sqrt(1 - second.Power);
            _lambda = (float)weightDecay;
            _leastParameter = RunningValues.LeastParameterSingle(weightDecay);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void Step(
            Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> firstMoment, Span<float> secondMoment, double ofGradient,
            double ofMoment, double beta1, in MomentDecay second, double epsilon, double weightDecay)
        {
            fixed (float* theta = parameters, g = gradient, m = firstMoment, v = secondMoment)
            {
                var rule = new NAdamRuleSingle(theta, g, m, v, ofGradient, ofMoment, beta1, second, epsilon, weightDecay);
                Elementwise.Apply<float, NAdamRuleSingle>(rule, parameters.Length);
            }
        }
    }
}
