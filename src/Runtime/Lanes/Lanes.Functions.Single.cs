using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    // The framework's functions of one number under the names that vectors have here, so that a formula reads the same for both.
    public static partial class Lanes
    {
        /// <inheritdoc cref="MathF.Exp(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Exp(float x) => MathF.Exp(x);

        /// <inheritdoc cref="MathF.Log(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Log(float x) => MathF.Log(x);

        /// <inheritdoc cref="MathF.Sqrt(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Sqrt(float x) => MathF.Sqrt(x);

        /// <summary>The greater number; either where one is NaN.</summary>
        /// <param name="a">A number.</param>
        /// <param name="b">A number.</param>
        /// <returns>The maximum.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Max(float a, float b) => a > b ? a : b;
    }
}
