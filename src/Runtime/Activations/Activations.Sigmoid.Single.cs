using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <summary>
        /// Logistic sigmoid: σ(z) = 1 / (1 + e^−z).
        /// Rumelhart, Hinton, Williams, "Learning representations by back-propagating errors", 1986.
        /// </summary>
        /// <remarks>
        /// Written with e^−|z| ≤ 1, which cannot overflow and keeps the relative accuracy of the lower tail, σ(z) ≈ e^z. On netstandard
        /// as it stands above, a third of the time on Mono: where e^−z overflows, below the logarithm of the smallest normal number, it is 0.
        /// </remarks>
        /// <param name="z">The pre-activation.</param>
        /// <returns>The output a, in [0, 1].</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Sigmoid(float z)
        {
#if NET8_0_OR_GREATER
            float e = MathF.Exp(-MathF.Abs(z));
            return (z < 0f ? e : 1f) / (1f + e);
#else
            return 1f / (1f + MathF.Exp(-z));
#endif
        }

        /// <summary>σ′ from the output a = σ(z): a (1 − a).</summary>
        /// <param name="output">The output a of <see cref="Sigmoid(float)"/>.</param>
        /// <returns>da/dz, in [0, ¼].</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float SigmoidDerivative(float output) => output * (1f - output);
    }
}
