using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="Softplus(float)"/>
        /// <remarks>Off by less than 3 units in the last place.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Softplus(Vector512<float> z) => PositivePart(z) + LogOnePlusExpOfMinusMagnitude(z);

        /// <inheritdoc cref="SoftplusDerivative(float)"/>
        /// <remarks>Off by less than 2.5 units in the last place.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> SoftplusDerivative(Vector512<float> z) => Sigmoid(z);

        /// <summary>log(1 + e^−|z|), what softplus adds to max(z, 0).</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> LogOnePlusExpOfMinusMagnitude(Vector512<float> z) =>
            Lanes.LogOnePlus(Lanes.ExpInRange(MinusMagnitude(z)));
    }
}
