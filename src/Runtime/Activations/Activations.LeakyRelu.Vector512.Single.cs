using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="LeakyRelu(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> LeakyRelu(Vector512<float> z) => Lanes.MaxNative(z * Vector512.Create((float)LeakyReluSlope), z);

        /// <inheritdoc cref="LeakyReluDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> LeakyReluDerivative(Vector512<float> output)
        {
            Vector512<float> zero = Vector512<float>.Zero;
            Vector512<float> slope = Vector512.ConditionalSelect(
                Vector512.LessThanOrEqual(output, zero), Vector512.Create((float)LeakyReluSlope), output);
            return Vector512.ConditionalSelect(Vector512.GreaterThan(output, zero), Vector512.Create(1f), slope);
        }
    }
}
