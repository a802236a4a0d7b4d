using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public abstract partial class Lanes
    {
        /// <summary>The vector that starts at an element, to read or to write; any alignment.</summary>
        /// <param name="start">The first element of a buffer.</param>
        /// <param name="index">Which element of the buffer is the vector's first.</param>
        /// <returns>The vector in memory.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static ref Vector512<float> At512(ref float start, nint index) =>
            ref Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref start, index));

        /// <summary>A vector of one number in every lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> Spread512(float value) => Vector512.Create(value);
    }
}
