#nullable enable
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// Scratch memory outside the garbage-collected heap, for generated methods of networks whose scratch does not fit on the stack:
    /// <c>using var memory = new NativeScratch&lt;float&gt;(length);</c>
    /// </summary>
    /// <remarks>
    /// Starts at a multiple of 64 bytes, a cache line and the widest vector. Do not copy it: both copies would free the memory.
    /// </remarks>
    /// <typeparam name="T">The type of an element.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public unsafe ref struct NativeScratch<T>
        where T : unmanaged
    {
        private IntPtr _block;
        private int _length;

        /// <summary>Takes memory for the given number of elements. Its contents are undefined.</summary>
        /// <param name="length">The number of elements.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
        /// <exception cref="OutOfMemoryException">There is not enough memory.</exception>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public NativeScratch(int length)
        {
            if (length < 0)
                throw new ArgumentOutOfRangeException(nameof(length), length, "The length of scratch memory cannot be negative.");

            _block = AlignedBlock.Allocate((long)length * sizeof(T));
            _length = length;
        }

        /// <summary>The memory; empty after <see cref="Dispose"/>.</summary>
        public readonly Span<T> Span => _length == 0 ? default : new Span<T>(AlignedBlock.Start(_block), _length);

        /// <summary>Where the memory starts; null after <see cref="Dispose"/>.</summary>
        [CLSCompliant(false)]
        public readonly T* Pointer => _length == 0 ? null : (T*)AlignedBlock.Start(_block);

        /// <summary>Frees the memory; a second call does nothing.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public void Dispose()
        {
            AlignedBlock.Free(_block);
            _block = IntPtr.Zero;
            _length = 0;
        }
    }
}
