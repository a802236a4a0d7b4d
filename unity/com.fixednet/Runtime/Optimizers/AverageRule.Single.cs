#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The update of an <see cref="Averaged{T}"/>.</summary>
    internal readonly unsafe partial struct AverageRuleSingle : IElementwise
    {
        private readonly float* _average;
        private readonly float* _parameters;
        private readonly float _decay;
        private readonly float _oneMinusDecay;

        private AverageRuleSingle(float* average, float* parameters, double decay)
        {
            _average = average;
            _parameters = parameters;
            _decay = (float)decay;
            _oneMinusDecay = (float)(1 - decay);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void Step(Span<float> average, ReadOnlySpan<float> parameters, double decay)
        {
            fixed (float* a = average, theta = parameters)
                Elementwise.Apply<float, AverageRuleSingle>(new AverageRuleSingle(a, theta, decay), parameters.Length);
        }
    }
}
