#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The update of <see cref="Adam{T}"/> and <see cref="AdamW{T}"/>, with the weight decay of both. Without AMSGrad there is no largest second moment: a pointer to nothing.</summary>
    internal readonly unsafe partial struct AdamRuleSingle : IElementwise
    {
        private readonly float* _parameters;
        private readonly float* _gradient;
        private readonly float* _firstMoment;
        private readonly float* _secondMoment;
        private readonly float* _largest;
        private readonly float _b1;
        private readonly float _b2;
        private readonly float _oneMinusB1;
        private readonly float _oneMinusB2;
        private readonly float _epsilon;
        private readonly float _stepSize;
        private readonly float _rootOfCorrection;
        private readonly float _lambda;
        private readonly float _kept;
        private readonly float _leastParameter;

        [MethodImpl(Jit.OptimizeAtOnce)]
        private AdamRuleSingle(
            float* parameters, float* gradient, float* firstMoment, float* secondMoment, float* largest, double learningRate,
            in MomentDecay first, in MomentDecay second, double epsilon, double decayOfGradient, double decayOfParameters)
        {
            _parameters = parameters;
            _gradient = gradient;
            _firstMoment = firstMoment;
            _secondMoment = secondMoment;
            _largest = largest;

            // In double whatever the precision: in float, 1 − β₂ = 0.001 would be off by 1 part in 80,000, and 1 − β₂ᵗ likewise.
            _b1 = (float)first.Rate;
            _b2 = (float)second.Rate;
            _oneMinusB1 = (float)(1 - first.Rate);
            _oneMinusB2 = (float)(1 - second.Rate);
            _epsilon = (float)epsilon;
            _stepSize = (float)(learningRate / (1 - first.Power));
            _rootOfCorrection = (float)Math.Sqrt(1 - second.Power);
            _lambda = (float)decayOfGradient;
            _kept = (float)(1 - learningRate * decayOfParameters);
            _leastParameter = RunningValues.LeastParameterSingle(decayOfGradient + decayOfParameters);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void Step(
            Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> firstMoment, Span<float> secondMoment, Span<float> largest,
            double learningRate, in MomentDecay first, in MomentDecay second, double epsilon, double decayOfGradient, double decayOfParameters)
        {
            fixed (float* theta = parameters, g = gradient, m = firstMoment, v = secondMoment, w = largest)
            {
                var rule = new AdamRuleSingle(theta, g, m, v, w, learningRate, first, second, epsilon, decayOfGradient, decayOfParameters);
                Elementwise.Apply<float, AdamRuleSingle>(rule, parameters.Length);
            }
        }
    }
}
