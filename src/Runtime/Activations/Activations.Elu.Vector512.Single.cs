using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="Elu(float)"/>
        /// <remarks>Off by less than 1.5 units in the last place.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Elu(Vector512<float> z) =>
            Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(z, Vector512<float>.Zero), z, Lanes.ExpMinusOneBelowZero(z));

        /// <inheritdoc cref="EluDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> EluDerivative(Vector512<float> output) =>
            Lanes.MinNative(Vector512<float>.Zero, output) + Vector512.Create(1f);
    }
}
