using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The update of <see cref="Sgd{T}"/> with momentum.</summary>
    internal readonly unsafe partial struct MomentumRuleSingle : IElementwise
    {
        private readonly float* _parameters;
        private readonly float* _gradient;
        private readonly float* _velocity;
        private readonly float _eta;
        private readonly float _mu;
        private readonly float _lambda;
        private readonly float _leastParameter;
        private readonly bool _nesterov;

        private MomentumRuleSingle(
            float* parameters, float* gradient, float* velocity,
            double learningRate, double momentum, bool nesterov, double weightDecay)
        {
            _parameters = parameters;
            _gradient = gradient;
            _velocity = velocity;
            _eta = (float)learningRate;
            _mu = (float)momentum;
            _lambda = (float)weightDecay;
            _leastParameter = RunningValues.LeastParameterSingle(weightDecay);
            _nesterov = nesterov;
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void Step(
            Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> velocity,
            double learningRate, double momentum, bool nesterov, double weightDecay)
        {
            fixed (float* theta = parameters, g = gradient, v = velocity)
            {
                var rule = new MomentumRuleSingle(theta, g, v, learningRate, momentum, nesterov, weightDecay);
                Elementwise.Apply<float, MomentumRuleSingle>(rule, parameters.Length);
            }
        }
    }
}
