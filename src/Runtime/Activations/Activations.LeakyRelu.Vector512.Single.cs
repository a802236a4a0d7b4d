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

        /// <inheritdoc cref="LeakyRelu(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> LeakyRelu(Vector512<float> z, Vector512<float> slope) =>
            Vector512.ConditionalSelect(Vector512.GreaterThan(z, Vector512<float>.Zero), z, slope * z);

        /// <inheritdoc cref="LeakyReluDerivative(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> LeakyReluDerivative(Vector512<float> number, Vector512<float> slope)
        {
            Vector512<float> zero = Vector512<float>.Zero;
            Vector512<float> below = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(number, zero), slope, number);
            return Vector512.ConditionalSelect(Vector512.GreaterThan(number, zero), Vector512.Create(1f), below);
        }
    }
}
