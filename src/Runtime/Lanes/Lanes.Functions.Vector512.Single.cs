using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Lanes
    {
        /// <summary>The root of each lane.</summary>
        /// <param name="x">A vector.</param>
        /// <returns>The roots.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Sqrt(Vector512<float> x) => Vector512.Sqrt(x);

        /// <summary>The greater number of each lane; either where one is NaN.</summary>
        /// <param name="a">A vector.</param>
        /// <param name="b">A vector.</param>
        /// <returns>The maximum.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Max(Vector512<float> a, Vector512<float> b) => MaxNative(a, b);
    }
}
