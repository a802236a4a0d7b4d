using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="Gelu(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Gelu(Vector512<float> z)
        {
            Vector512<float> one = Vector512.Create(1f);
            Vector512<float> x = Lanes.MinNative(Vector512.Create((float)StandardNormal.Extent), Vector512.Abs(z));
            Vector512<float> tail = ExpOfMinusHalfSquare(x) * Lanes.ScaledTail(x);
            Vector512<float> below = Vector512.LessThan(z, Vector512<float>.Zero);
            return Vector512.ConditionalSelect(below, -x * tail, z * (one - tail));
        }

        /// <inheritdoc cref="GeluDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> GeluDerivative(Vector512<float> z)
        {
            Vector512<float> one = Vector512.Create(1f);
            Vector512<float> x = Lanes.MinNative(Vector512.Create((float)StandardNormal.Extent), Vector512.Abs(z));
            Vector512<float> scaled = Lanes.MultiplyAdd(x, Vector512.Create(-(float)StandardNormal.OneOverRootTwoPi), Lanes.ScaledTail(x));
            Vector512<float> slope = ExpOfMinusHalfSquare(x) * scaled;
            return Vector512.ConditionalSelect(Vector512.LessThan(z, Vector512<float>.Zero), slope, one - slope);
        }

        /// <summary>e^(−x²/2) for x from 0 to <see cref="StandardNormal.Extent"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> ExpOfMinusHalfSquare(Vector512<float> x) => Lanes.ExpUpToInfinity(x * x * Vector512.Create(-0.5f));
    }
}
