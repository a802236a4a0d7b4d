#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <summary>
        /// Exponential linear unit with α = 1: elu(z) = z for z &gt; 0, else e^z − 1.
        /// Clevert, Unterthiner, Hochreiter, "Fast and accurate deep network learning by exponential linear units", 2016.
        /// </summary>
        /// <remarks>e^z − 1 = 2t / (1 − t) with t = tanh(z/2), which cancels nothing for z ≤ 0, however small |z| is.</remarks>
        /// <param name="z">The pre-activation.</param>
        /// <returns>The output a, in [−1, ∞].</returns>
        public static float Elu(float z)
        {
            if (z > 0f)
                return z;

            float t = MathF.Tanh(0.5f * z);
            return 2f * t / (1f - t);
        }

        /// <summary>elu′ from the output a = elu(z): 1 for a &gt; 0, else a + 1, which is e^z.</summary>
        /// <param name="output">The output a of <see cref="Elu(float)"/>.</param>
        /// <returns>da/dz.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float EluDerivative(float output) => output > 0f ? 1f : output + 1f;
    }
}
