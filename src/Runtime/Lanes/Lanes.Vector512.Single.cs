using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Lanes
    {
        /// <summary>The vector that starts at an element, to read or to write; any alignment.</summary>
        /// <param name="start">The first element of a buffer.</param>
        /// <param name="index">Which element of the buffer is the vector's first.</param>
        /// <returns>The vector in memory.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static ref Vector512<float> At512(ref float start, nint index) =>
            ref Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref start, index));

        /// <summary>One number in every lane.</summary>
        /// <param name="value">The number.</param>
        /// <returns>The vector.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Spread512(float value) => Vector512.Create(value);

        /// <summary>One lane, read from the vector's own memory: where many are read, quicker than taking them out of a register.</summary>
        /// <param name="value">A vector in a local variable.</param>
        /// <param name="lane">Which of its lanes.</param>
        /// <returns>The lane.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Lane(ref Vector512<float> value, nint lane) => Unsafe.Add(ref Unsafe.As<Vector512<float>, float>(ref value), lane);

        /// <summary>The first lanes of a vector; in the others, another's.</summary>
        /// <param name="value">The vector.</param>
        /// <param name="count">How many of its lanes to keep; a constant.</param>
        /// <param name="otherwise">The vector whose lanes follow.</param>
        /// <returns>The mixture of both.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Keep512(Vector512<float> value, nint count, Vector512<float> otherwise) =>
            Vector512.ConditionalSelect(Vector512.LessThan(LaneNumbers512(value), Vector512.Create((float)count)), value, otherwise);

        /// <summary>The first lanes of a vector; 0 in the others.</summary>
        /// <param name="value">The vector.</param>
        /// <param name="count">How many of its lanes to keep; any number from 0.</param>
        /// <returns>The vector with zeros.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Keep512(Vector512<float> value, nint count) =>
            Vector512.LessThan(LaneNumbers512(value), Vector512.Create((float)count)) & value;
    }
}
