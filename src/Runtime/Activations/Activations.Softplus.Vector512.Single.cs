using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="Softplus(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Softplus(Vector512<float> z) =>
            Lanes.MaxNative(Vector512<float>.Zero, z) + Lanes.LogOnePlusExpBelowZero(z | Vector512.Create(-0f));

        /// <inheritdoc cref="SoftplusDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> SoftplusDerivative(Vector512<float> z) => Sigmoid(z);
    }
}
