using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // Activations made of straight pieces, and what others share with them.
    public static partial class DeterministicFunctions
    {
        /// <inheritdoc cref="Activations.Relu(float)"/>
        /// <remarks>−0 stays −0.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Relu(Vector512<float> z) => PositivePart(z);

        /// <inheritdoc cref="Activations.ReluDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> ReluDerivative(Vector512<float> output)
        {
            Vector512<float> zero = Vector512.Create(0f);
            return IfLess(zero, output, Vector512.Create(1f), IfNotGreater(output, zero, zero, output));
        }

        /// <inheritdoc cref="Activations.LeakyRelu(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> LeakyRelu(Vector512<float> z) =>
            IfLess(Vector512.Create(0f), z, z, z * Vector512.Create((float)Activations.LeakyReluSlope));

        /// <inheritdoc cref="Activations.LeakyReluDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> LeakyReluDerivative(Vector512<float> output)
        {
            Vector512<float> zero = Vector512.Create(0f);
            Vector512<float> slope = Vector512.Create((float)Activations.LeakyReluSlope);
            return IfLess(zero, output, Vector512.Create(1f), IfNotGreater(output, zero, slope, output));
        }

        /// <inheritdoc cref="Activations.LeakyRelu(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> LeakyRelu(Vector512<float> z, Vector512<float> slope) => IfLess(Vector512.Create(0f), z, z, slope * z);

        /// <inheritdoc cref="Activations.LeakyReluDerivative(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> LeakyReluDerivative(Vector512<float> number, Vector512<float> slope)
        {
            Vector512<float> zero = Vector512.Create(0f);
            return IfLess(zero, number, Vector512.Create(1f), IfNotGreater(number, zero, slope, number));
        }

        /// <summary>√x, which IEEE 754 rounds correctly on every machine.</summary>
        /// <param name="x">A number, not negative.</param>
        /// <returns>The root.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Sqrt(Vector512<float> x) => Vector512.Sqrt(x);

        /// <inheritdoc cref="Activations.HardTanh(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> HardTanh(Vector512<float> z)
        {
            Vector512<float> one = Vector512.Create(1f);
            Vector512<float> minusOne = Vector512.Create(-1f);
            return IfLess(z, minusOne, minusOne, IfLess(one, z, one, z));
        }

        /// <inheritdoc cref="Activations.HardTanhDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> HardTanhDerivative(Vector512<float> output)
        {
            Vector512<float> one = Vector512.Create(1f);
            Vector512<float> magnitude = Vector512.Abs(output);
            return IfLess(magnitude, one, one, IfNotGreater(one, magnitude, Vector512.Create(0f), output));
        }

        /// <summary>The greater number; the second where they are equal or one is NaN.</summary>
        /// <param name="a">A number.</param>
        /// <param name="b">A number.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Max(Vector512<float> a, Vector512<float> b) => IfLess(b, a, a, b);

        /// <summary>max(z, 0)</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> PositivePart(Vector512<float> z)
        {
            Vector512<float> zero = Vector512.Create(0f);
            return IfLess(z, zero, zero, z);
        }

        /// <summary>−|z|, but not below a number.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> MinusMagnitude(Vector512<float> z, Vector512<float> least)
        {
            Vector512<float> x = -Vector512.Abs(z);
            return IfLess(x, least, least, x);
        }
    }
}
