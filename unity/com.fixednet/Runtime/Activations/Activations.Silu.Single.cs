#nullable enable
using System;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <summary>
        /// Sigmoid linear unit (swish): silu(z) = z σ(z).
        /// Elfwing, Uchibe, Doya, "Sigmoid-weighted linear units", 2017; Hendrycks, Gimpel, 2016.
        /// </summary>
        /// <param name="z">The pre-activation.</param>
        /// <returns>The output a, from about −0.278 up; −0 at −∞.</returns>
        // σ(−1000) is 0 already: the bound keeps −∞ from becoming ∞ · 0 and changes nothing else.
        public static float Silu(float z) => MathF.Max(z, -1000f) * Sigmoid(z);

        /// <summary>silu′ from the pre-activation z: σ(z) (1 + z (1 − σ(z))).</summary>
        /// <param name="z">The pre-activation, not the output: silu is not monotonic, so the output does not tell its slope.</param>
        /// <returns>da/dz, from about −0.100 to 1.100; 0 at −∞ and 1 at ∞.</returns>
        public static float SiluDerivative(float z)
        {
            float sigmoid = Sigmoid(z);
            // σ(±1000) is 0 or 1 to the last bit: the bounds keep ±∞ from becoming ∞ · 0 and change nothing else.
            return sigmoid * (1f + Math.Clamp(z, -1000f, 1000f) * (1f - sigmoid));
        }
    }
}
