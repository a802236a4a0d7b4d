using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace FixedNet
{
    /// <summary>A vector of numbers that a generated instance owns: its parameters, or their gradient.</summary>
    /// <remarks>
    /// Its first element lies on a 64-byte boundary, a cache line and the widest vector: one sample through 64-64 weights took up to 1.8
    /// times as long where every vector load touched two lines. The garbage collector promises 8 bytes at most and moves what is not
    /// pinned, so the memory is a pinned array, somewhat longer than needed. On netstandard2.1, which has neither vectors nor
    /// pinned arrays, it is a plain array. Copies share the memory; <c>default</c> is an empty vector.
    /// </remarks>
    /// <typeparam name="T">The type of an element.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly struct ParameterMemory<T>
        where T : unmanaged
    {
        private readonly T[]? _array;
        private readonly int _offset;
        private readonly int _length;

        /// <summary>Takes memory for the given number of elements, all zero.</summary>
        /// <param name="length">The number of elements.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
        public ParameterMemory(int length)
        {
            if (length < 0)
                throw new ArgumentOutOfRangeException(nameof(length), length, "The length of a vector cannot be negative.");

            _length = length;
#if NET8_0_OR_GREATER
            _array = PinnedArray(length, out _offset);
#else
            _array = new T[length];
            _offset = 0;
#endif
        }

        /// <summary>The vector.</summary>
        public Span<T> Span
        {
            [MethodImpl(Jit.OptimizeAtOnce)]
            get => new Span<T>(_array, _offset, _length);
        }

        /// <summary>A part of the vector.</summary>
        /// <param name="start">The first element of the part.</param>
        /// <param name="length">The number of elements of the part.</param>
        /// <returns>The elements from <paramref name="start"/> on.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The part is not within the vector.</exception>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public Span<T> Slice(int start, int length) => Span.Slice(start, length);

#if NET8_0_OR_GREATER
        private static unsafe T[] PinnedArray(int length, out int offset)
        {
            const int Alignment = 64;
            T[] array = GC.AllocateArray<T>(length + Alignment / sizeof(T) - 1, pinned: true);
            var address = (long)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
            offset = (int)(-address & (Alignment - 1)) / sizeof(T);
            return array;
        }
#endif
    }
}
