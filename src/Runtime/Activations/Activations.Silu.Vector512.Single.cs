using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="Silu(float)"/>
        /// <remarks>
        /// Computed as max(z, 0) − |z| σ(−|z|): for z above 0 that is z (1 − σ(−z)), the same thing. Off by less than 3.5 units in the last
        /// place, where e^−|z| is not subnormal.
        /// </remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Silu(Vector512<float> z)
        {
            Vector512<float> x = MinusMagnitude(z);
            Vector512<float> e = Lanes.ExpInRange(x);
            return Lanes.MultiplyAdd(x, e / (Vector512.Create(1f) + e), PositivePart(z));
        }

        /// <inheritdoc cref="SiluDerivative(float)"/>
        /// <remarks>
        /// Computed as σ(z) (1 + z σ(−z)) for z below 0; above, it is 1 less that of −z. Off by less than 2e-7 in float, 3e-16 in double.
        /// </remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> SiluDerivative(Vector512<float> z)
        {
            Vector512<float> one = Vector512.Create(1f);
            Vector512<float> x = MinusMagnitude(z);
            Vector512<float> e = Lanes.ExpInRange(x);
            Vector512<float> greater = one / (one + e);
            Vector512<float> slope = e * greater * Lanes.MultiplyAdd(x, greater, one);
            return Vector512.ConditionalSelect(Vector512.LessThan(z, Vector512<float>.Zero), slope, one - slope);
        }
    }
}
