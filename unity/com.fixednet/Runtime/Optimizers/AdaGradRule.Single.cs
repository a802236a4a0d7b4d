#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The update of <see cref="AdaGrad{T}"/>.</summary>
    internal readonly unsafe partial struct AdaGradRuleSingle : IElementwise
    {
        private readonly float* _parameters;
        private readonly float* _gradient;
        private readonly float* _sum;
        private readonly float _eta;
        private readonly float _epsilon;
        private readonly float _lambda;
        private readonly float _leastParameter;

        [MethodImpl(Jit.OptimizeAtOnce)]
        private AdaGradRuleSingle(float* parameters, float* gradient, float* sum, double learningRate, double epsilon, double weightDecay)
        {
            _parameters = parameters;
            _gradient = gradient;
            _sum = sum;
            _eta = (float)learningRate;
            _epsilon = (float)epsilon;
            _lambda = (float)weightDecay;
            _leastParameter = RunningValues.LeastParameterSingle(weightDecay);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void Step(
            Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> sum, double learningRate, double epsilon, double weightDecay)
        {
            fixed (float* theta = parameters, g = gradient, s = sum)
            {
                var rule = new AdaGradRuleSingle(theta, g, s, learningRate, epsilon, weightDecay);
                Elementwise.Apply<float, AdaGradRuleSingle>(rule, parameters.Length);
            }
        }
    }
}
