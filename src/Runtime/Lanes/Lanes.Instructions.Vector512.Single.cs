#if NET9_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // .NET 8 has no such names: see Lanes.Instructions.Net8.cs.
    public static partial class Lanes
    {
        /// <summary>a b + c, rounded once where the machine can, else twice.</summary>
        /// <param name="a">The first factor.</param>
        /// <param name="b">The second factor.</param>
        /// <param name="c">The summand.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
            Vector512.MultiplyAddEstimate(a, b, c);

        /// <summary>The greater of two numbers in one instruction; NaN where <paramref name="b"/> is; of −0 and 0 either one.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> MaxNative(Vector512<float> a, Vector512<float> b) => Vector512.MaxNative(a, b);

        /// <summary>The lesser of two numbers in one instruction; NaN where <paramref name="b"/> is.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> MinNative(Vector512<float> a, Vector512<float> b) => Vector512.MinNative(a, b);
    }
}
#endif
