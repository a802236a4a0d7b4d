#nullable enable
using System;

namespace FixedNet
{
    internal static partial class GradientClip
    {
        /// <summary>Σ g², in double whatever the precision.</summary>
        internal static double SumOfSquares(ReadOnlySpan<float> gradient)
        {
            // Four sums: one would wait for itself at every number.
            double sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
            int i = 0;
            for (; i <= gradient.Length - 4; i += 4)
            {
                double g0 = gradient[i], g1 = gradient[i + 1], g2 = gradient[i + 2], g3 = gradient[i + 3];
                sum0 += g0 * g0;
                sum1 += g1 * g1;
                sum2 += g2 * g2;
                sum3 += g3 * g3;
            }

            for (; i < gradient.Length; i++)
            {
                double g = gradient[i];
                sum0 += g * g;
            }

            return (sum0 + sum1) + (sum2 + sum3);
        }

        /// <summary>clipped ← gradient · factor, between −bound and bound.</summary>
        internal static void Clip(ReadOnlySpan<float> gradient, Span<float> clipped, double factor, double bound)
        {
            float scale = (float)factor, most = (float)bound;
            for (int i = 0; i < gradient.Length; i++)
            {
                float g = gradient[i] * scale;
                clipped[i] = g > most ? most : g < -most ? -most : g;
            }
        }
    }
}
