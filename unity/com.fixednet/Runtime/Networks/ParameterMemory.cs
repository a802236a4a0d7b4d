#nullable enable
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
    /// The first element of a large one lies on a 64-byte boundary, a cache line and the widest vector: one sample through 64-64 weights took
    /// up to 1.8 times as long where every vector load touched two lines. The garbage collector promises 8 bytes at most and moves what is not
    /// pinned, so the memory is a pinned array, somewhat longer than needed. A small one is a plain array: pinned ones are collected
    /// with generation 2 only, which made short-lived networks 3.5 times as dear. On netstandard, which has neither vectors nor
    /// pinned arrays, all are plain. Copies share the memory; <c>default</c> is an empty vector.
    /// </remarks>
    /// <typeparam name="T">The type of an element.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly struct ParameterMemory<T>
        where T : unmanaged
    {
#if NET8_0_OR_GREATER
        /// <summary>The bytes up to which a vector is a plain array: alignment is then worth 3 % at most.</summary>
        private const int PlainBytes = 2048;

#endif
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
            if (length > PlainBytes / Unsafe.SizeOf<T>())
            {
                _array = PinnedArray(length, out _offset);
                return;
            }
#endif
            _array = new T[length];
            _offset = 0;
        }

        /// <summary>The same numbers in memory of their own.</summary>
        /// <returns>The copy.</returns>
        public ParameterMemory<T> Copy()
        {
            var copy = new ParameterMemory<T>(_length);
            Span.CopyTo(copy.Span);
            return copy;
        }

        /// <summary>The vector.</summary>
        public Span<T> Span
        {
            [MethodImpl(Jit.OptimizeAtOnce)]
            get => new Span<T>(_array, _offset, _length);
        }

        /// <summary>The numbers in an array of their own.</summary>
        /// <returns>The array.</returns>
        public T[] ToArray() => Span.ToArray();

        /// <summary>
        /// Takes over all numbers of an array. Serializers may make an object without running its constructor, so where there is no vector yet,
        /// one is made.
        /// </summary>
        /// <param name="memory">The vector, or <c>default</c>.</param>
        /// <param name="value">The numbers.</param>
        /// <param name="parameterCount">How many there must be.</param>
        /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
        /// <exception cref="ArgumentException">The length does not fit; no number is changed.</exception>
        public static void Assign(ref ParameterMemory<T> memory, T[] value, int parameterCount)
        {
            Arguments.RequireNotNull(value, nameof(value));
            Arguments.RequireLength(value.Length, parameterCount, nameof(value), "ParameterCount");
            if (memory._array is null)
                memory = new ParameterMemory<T>(parameterCount);
            value.CopyTo(memory.Span);
        }

        /// <summary>A vector that is made when it is first wanted.</summary>
        /// <param name="memory">The vector, or <c>default</c>.</param>
        /// <param name="length">The number of elements.</param>
        /// <returns>Its elements; all zero at first.</returns>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public static Span<T> Made(ref ParameterMemory<T> memory, int length)
        {
            if (memory._array is null)
                memory = new ParameterMemory<T>(length);
            return memory.Span;
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
