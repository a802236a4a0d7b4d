using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Lanes
    {
        /// <summary>The greater number of each lane; NaN where either is, as <see cref="System.Math.Max(float, float)"/> has it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Max(Vector512<float> a, Vector512<float> b) =>
            Vector512.ConditionalSelect(Vector512.Equals(a, a), MaxNative(a, b), a);
    }
}
