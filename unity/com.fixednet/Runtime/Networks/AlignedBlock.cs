#nullable enable
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FixedNet
{
    /// <summary>Unmanaged memory with a start at a multiple of 64 bytes, a cache line and the widest vector.</summary>
    internal static unsafe class AlignedBlock
    {
        private const int Alignment = 64;

        /// <summary>Takes a block with room for so many bytes from its <see cref="Start"/> on; their contents are undefined.</summary>
        /// <exception cref="OutOfMemoryException">There is not enough memory.</exception>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static IntPtr Allocate(long bytes) => Marshal.AllocHGlobal(new IntPtr(bytes + (Alignment - 1)));

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void* Start(IntPtr block) => (void*)(((long)block + (Alignment - 1)) & -Alignment);

        /// <summary>Gives a block back; nothing happens if it is zero.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static void Free(IntPtr block) => Marshal.FreeHGlobal(block);
    }
}
