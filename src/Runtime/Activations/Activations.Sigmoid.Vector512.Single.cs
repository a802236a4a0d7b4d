using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="Sigmoid(float)"/>
        /// <remarks>Off by less than 2.5 units in the last place.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Sigmoid(Vector512<float> z)
        {
            Vector512<float> one = Vector512.Create(1f);
            Vector512<float> e = Lanes.ExpInRange(MinusMagnitude(z));
            return Vector512.ConditionalSelect(Vector512.LessThan(z, Vector512<float>.Zero), e, one) / (one + e);
        }

        /// <inheritdoc cref="SigmoidDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> SigmoidDerivative(Vector512<float> output) => output * (Vector512.Create(1f) - output);

        /// <summary>−|z|, or a number whose exponential is 0 where −|z| is below that.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> MinusMagnitude(Vector512<float> z) =>
            Lanes.MaxNative(Vector512.Create(FormatSingle.ExpIsZero), z | Vector512.Create(-0f));
    }
}
