using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="HardTanh(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> HardTanh(Vector512<float> z) =>
            Lanes.MinNative(Vector512.Create(1f), Lanes.MaxNative(Vector512.Create(-1f), z));

        /// <inheritdoc cref="HardTanhDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> HardTanhDerivative(Vector512<float> output)
        {
            Vector512<float> one = Vector512.Create(1f);
            Vector512<float> magnitude = Vector512.Abs(output);
            Vector512<float> outside = Vector512.ConditionalSelect(
                Vector512.GreaterThanOrEqual(magnitude, one), Vector512<float>.Zero, output);
            return Vector512.ConditionalSelect(Vector512.LessThan(magnitude, one), one, outside);
        }
    }
}
