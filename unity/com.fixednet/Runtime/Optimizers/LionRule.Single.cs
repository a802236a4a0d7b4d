#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The update of <see cref="Lion{T}"/>.</summary>
    internal readonly unsafe partial struct LionRuleSingle : IElementwise
    {
        private readonly float* _parameters;
        private readonly float* _gradient;
        private readonly float* _moment;
        private readonly float _eta;
        private readonly float _b1;
        private readonly float _b2;
        private readonly float _oneMinusB1;
        private readonly float _oneMinusB2;
        private readonly float _kept;
        private readonly float _leastParameter;

        [MethodImpl(Jit.OptimizeAtOnce)]
        private LionRuleSingle(
            float* parameters, float* gradient, float* moment, double learningRate, double beta1, double beta2, double weightDecay)
        {
            _parameters = parameters;
            _gradient = gradient;
            _moment = moment;
            _eta = (float)learningRate;
            _b1 = (float)beta1;
            _b2 = (float)beta2;
            _oneMinusB1 = (float)(1 - beta1);
            _oneMinusB2 = (float)(1 - beta2);
            _kept = (float)(1 - learningRate * weightDecay);
            _leastParameter = RunningValues.LeastParameterSingle(weightDecay);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void Step(
            Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> moment, double learningRate, double beta1, double beta2,
            double weightDecay)
        {
            fixed (float* theta = parameters, g = gradient, m = moment)
            {
                var rule = new LionRuleSingle(theta, g, m, learningRate, beta1, beta2, weightDecay);
                Elementwise.Apply<float, LionRuleSingle>(rule, parameters.Length);
            }
        }
    }
}
