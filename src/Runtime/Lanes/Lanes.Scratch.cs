using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FixedNet
{
    public static partial class Lanes
    {
        /// <summary>The bytes of a cache line and of the widest vector.</summary>
        private const int Alignment = 64;

        /// <summary>
        /// The first element of scratch that starts a cache line: a vector that straddles two costs two loads. For memory that the
        /// garbage collector does not move.
        /// </summary>
        /// <typeparam name="T">The type of an element.</typeparam>
        /// <param name="scratch">Memory with room for 64 bytes more than is needed.</param>
        /// <returns>The element.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static unsafe ref T Aligned<T>(Span<T> scratch)
            where T : unmanaged
        {
            ref T first = ref MemoryMarshal.GetReference(scratch);
            nint past = (nint)Unsafe.AsPointer(ref first) & (Alignment - 1);
            return ref Unsafe.AddByteOffset(ref first, (Alignment - past) & (Alignment - 1));
        }
    }
}
