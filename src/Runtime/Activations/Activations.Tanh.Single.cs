#if NET8_0_OR_GREATER
using System;
#endif
using System.Runtime.CompilerServices;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <summary>
        /// Hyperbolic tangent: tanh(z) = (e^z − e^−z) / (e^z + e^−z).
        /// LeCun, Bottou, Orr, Müller, "Efficient BackProp", 1998.
        /// </summary>
        /// <param name="z">The pre-activation.</param>
        /// <returns>The output a, in [−1, 1].</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET8_0_OR_GREATER
        public static float Tanh(float z) => MathF.Tanh(z);
#else
        public static float Tanh(float z) => TanhQuotient.Of(z);
#endif

        /// <summary>tanh′ from the output a = tanh(z): 1 − a², as (1 − a)(1 + a), which loses no digits where |a| is near 1.</summary>
        /// <param name="output">The output a of <see cref="Tanh(float)"/>.</param>
        /// <returns>da/dz, in [0, 1].</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float TanhDerivative(float output) => (1f - output) * (1f + output);
    }
}
