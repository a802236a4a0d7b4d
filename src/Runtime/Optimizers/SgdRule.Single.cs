using System;

namespace FixedNet
{
    /// <summary>The updates of <see cref="Sgd{T}"/>.</summary>
    internal static partial class SgdRule
    {
        internal static void Plain(Span<float> parameters, ReadOnlySpan<float> gradient, double learningRate, double weightDecay)
        {
            float eta = (float)learningRate;
            float lambda = (float)weightDecay;

            for (int i = 0; i < parameters.Length; i++)
            {
                float g = gradient[i] + lambda * parameters[i];
                parameters[i] -= eta * g;
            }
        }

        internal static void WithMomentum(
            Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> velocity,
            double learningRate, double momentum, bool nesterov, double weightDecay)
        {
            float eta = (float)learningRate;
            float mu = (float)momentum;
            float lambda = (float)weightDecay;

            for (int i = 0; i < parameters.Length; i++)
            {
                float g = gradient[i] + lambda * parameters[i];
                float v = mu * velocity[i] + g;
                velocity[i] = v;
                parameters[i] -= eta * (nesterov ? g + mu * v : v);
            }
        }
    }
}
