using System;

namespace FixedNet
{
    /// <summary>The update of <see cref="Adam{T}"/> and <see cref="AdamW{T}"/>, with the weight decay of both.</summary>
    internal static partial class AdamRule
    {
        internal static void Step(
            Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> firstMoment, Span<float> secondMoment, long t,
            double learningRate, double beta1, double beta2, double epsilon, double decayOfGradient, double decayOfParameters)
        {
            // In double whatever the precision: in float, 1 − β₂ = 0.001 would be off by 1 part in 80,000, and 1 − β₂ᵗ likewise.
            float b1 = (float)beta1;
            float b2 = (float)beta2;
            float oneMinusB1 = (float)(1 - beta1);
            float oneMinusB2 = (float)(1 - beta2);
            float eps = (float)epsilon;
            float stepSize = (float)(learningRate / (1 - Math.Pow(beta1, t)));
            float rootOfCorrection = (float)Math.Sqrt(1 - Math.Pow(beta2, t));
            float lambda = (float)decayOfGradient;
            float kept = (float)(1 - learningRate * decayOfParameters);

            for (int i = 0; i < parameters.Length; i++)
            {
                float theta = kept * parameters[i];
                float g = gradient[i] + lambda * theta;
                float m = b1 * firstMoment[i] + oneMinusB1 * g;
                float v = b2 * secondMoment[i] + oneMinusB2 * g * g;
                firstMoment[i] = m;
                secondMoment[i] = v;
                parameters[i] = theta - stepSize * m / (MathF.Sqrt(v) / rootOfCorrection + eps);
            }
        }
    }
}
