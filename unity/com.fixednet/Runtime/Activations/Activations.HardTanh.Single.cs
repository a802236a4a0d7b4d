#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <summary>
        /// Hard tanh: hard_tanh(z) = min(max(z, −1), 1).
        /// Collobert, "Large scale machine learning", thesis, 2004.
        /// </summary>
        /// <param name="z">The pre-activation.</param>
        /// <returns>The output a, in [−1, 1].</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float HardTanh(float z) => Math.Clamp(z, -1f, 1f);

        /// <summary>hard_tanh′ from the output a = hard_tanh(z): 1 for |a| &lt; 1, else 0; hard_tanh′(±1) = 0.</summary>
        /// <param name="output">The output a of <see cref="HardTanh(float)"/>.</param>
        /// <returns>da/dz.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float HardTanhDerivative(float output)
        {
            float magnitude = MathF.Abs(output);
            return magnitude < 1f ? 1f : magnitude >= 1f ? 0f : output;
        }
    }
}
