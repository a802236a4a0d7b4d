#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The update of <see cref="RmsProp{T}"/>.</summary>
    internal readonly unsafe partial struct RmsPropRuleSingle : IElementwise
    {
        private readonly float* _parameters;
        private readonly float* _gradient;
        private readonly float* _meanSquare;
        private readonly float _eta;
        private readonly float _alpha;
        private readonly float _oneMinusAlpha;
        private readonly float _epsilon;

        private RmsPropRuleSingle(
            float* parameters, float* gradient, float* meanSquare, double learningRate, double decay, double epsilon)
        {
            _parameters = parameters;
            _gradient = gradient;
            _meanSquare = meanSquare;
            _eta = (float)learningRate;
            _alpha = (float)decay;
            _oneMinusAlpha = (float)(1 - decay);
            _epsilon = (float)epsilon;
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void Step(
            Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> meanSquare,
            double learningRate, double decay, double epsilon)
        {
            fixed (float* theta = parameters, g = gradient, v = meanSquare)
            {
                var rule = new RmsPropRuleSingle(theta, g, v, learningRate, decay, epsilon);
                Elementwise.Apply<float, RmsPropRuleSingle>(rule, parameters.Length);
            }
        }
    }
}
