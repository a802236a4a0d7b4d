using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The update of <see cref="Sgd{T}"/> without momentum.</summary>
    internal readonly unsafe partial struct SgdRuleSingle : IElementwise
    {
        private readonly float* _parameters;
        private readonly float* _gradient;
        private readonly float _eta;
        private readonly float _lambda;
        private readonly float _leastParameter;

        private SgdRuleSingle(float* parameters, float* gradient, double learningRate, double weightDecay)
        {
            _parameters = parameters;
            _gradient = gradient;
            _eta = (float)learningRate;
            _lambda = (float)weightDecay;
            _leastParameter = RunningValues.LeastParameterSingle(weightDecay);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void Step(Span<float> parameters, ReadOnlySpan<float> gradient, double learningRate, double weightDecay)
        {
            fixed (float* theta = parameters, g = gradient)
            {
                var rule = new SgdRuleSingle(theta, g, learningRate, weightDecay);
                Elementwise.Apply<float, SgdRuleSingle>(rule, parameters.Length);
            }
        }
    }
}
