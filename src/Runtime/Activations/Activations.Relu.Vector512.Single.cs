using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="Relu(float)"/>
        /// <remarks>−0 stays −0.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Relu(Vector512<float> z) => Lanes.MaxNative(Vector512<float>.Zero, z);

        /// <inheritdoc cref="ReluDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> ReluDerivative(Vector512<float> output)
        {
            Vector512<float> zero = Vector512<float>.Zero;
            return Vector512.ConditionalSelect(Vector512.GreaterThan(output, zero), Vector512.Create(1f), Lanes.MaxNative(zero, output));
        }

        /// <summary>max(z, 0), with −0 for what is below.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> PositivePart(Vector512<float> z) => Lanes.MaxNative(Vector512.Create(-0f), z);
    }
}
