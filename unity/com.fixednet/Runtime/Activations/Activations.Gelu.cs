#nullable enable
using System;

namespace FixedNet
{
    // Not derived from a Single file: float takes the way through double, which costs little and needs one table of Φ.
    public static partial class Activations
    {
        /// <summary>
        /// Gaussian error linear unit, exact: gelu(z) = z Φ(z), with Φ the distribution function of the standard normal.
        /// Hendrycks, Gimpel, "Gaussian error linear units", 2016.
        /// </summary>
        /// <param name="z">The pre-activation.</param>
        /// <returns>The output a, from about −0.170 up; −0 at −∞. Relative error below 2e-15, in the negative tail too.</returns>
        public static double Gelu(double z) => Math.Max(z, -StandardNormal.Extent) * StandardNormal.Distribution(z);

        /// <summary>gelu(z) = z Φ(z) in single precision: <see cref="Gelu(double)"/>, rounded once.</summary>
        /// <param name="z">The pre-activation.</param>
        /// <returns>The output a, from about −0.170 up; −0 at −∞.</returns>
        public static float Gelu(float z) => (float)Gelu((double)z);

        /// <summary>gelu′ from the pre-activation z: Φ(z) + z φ(z), with φ the density of the standard normal.</summary>
        /// <param name="z">The pre-activation, not the output: gelu is not monotonic, so the output does not tell its slope.</param>
        /// <returns>da/dz, from about −0.129 to 1.129; 0 at −∞ and 1 at ∞.</returns>
        public static double GeluDerivative(double z) =>
            StandardNormal.Distribution(z)
            + Math.Clamp(z, -StandardNormal.Extent, StandardNormal.Extent) * StandardNormal.Density(z);

        /// <summary>gelu′ in single precision: <see cref="GeluDerivative(double)"/>, rounded once.</summary>
        /// <param name="z">The pre-activation, not the output.</param>
        /// <returns>da/dz, from about −0.129 to 1.129; 0 at −∞ and 1 at ∞.</returns>
        public static float GeluDerivative(float z) => (float)GeluDerivative((double)z);
    }
}
