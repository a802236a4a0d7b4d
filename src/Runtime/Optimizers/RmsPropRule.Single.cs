using System;

namespace FixedNet
{
    /// <summary>The update of <see cref="RmsProp{T}"/>.</summary>
    internal static partial class RmsPropRule
    {
        internal static void Step(
            Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> meanSquare,
            double learningRate, double decay, double epsilon)
        {
            float eta = (float)learningRate;
            float alpha = (float)decay;
            float oneMinusAlpha = (float)(1 - decay);
            float eps = (float)epsilon;

            for (int i = 0; i < parameters.Length; i++)
            {
                float g = gradient[i];
                float v = alpha * meanSquare[i] + oneMinusAlpha * g * g;
                meanSquare[i] = v;
                parameters[i] -= eta * g / (MathF.Sqrt(v) + eps);
            }
        }
    }
}
