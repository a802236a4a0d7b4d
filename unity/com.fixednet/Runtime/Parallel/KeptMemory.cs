#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>Unmanaged memory that is kept from one use to the next and grows when more is needed.</summary>
    internal sealed unsafe class KeptMemory
    {
        private IntPtr _block;
        private long _bytes;

        /// <summary>At least so many bytes, from a multiple of 64 on; their contents are undefined, and what was taken before is void.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal void* Take(long bytes)
        {
            if (bytes > _bytes)
            {
                Free();
                _block = AlignedBlock.Allocate(bytes);
                _bytes = bytes;
            }

            return AlignedBlock.Start(_block);
        }

        internal void Free()
        {
            AlignedBlock.Free(_block);
            _block = IntPtr.Zero;
            _bytes = 0;
        }
    }
}
