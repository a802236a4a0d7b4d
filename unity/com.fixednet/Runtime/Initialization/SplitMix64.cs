#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// A small random generator with 64 bits of state, the same numbers on every platform for the same seed.
    /// Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014; constants of Vigna's splitmix64.c, 2015.
    /// </summary>
    /// <remarks>
    /// For initial parameters, shuffling and sampling; not for secrets. A mutable struct: pass it by <c>ref</c>, for a copy repeats the
    /// same numbers. <c>default</c> is seed 0.
    /// </remarks>
    public struct SplitMix64
    {
        private ulong _state;

        /// <summary>Starts the sequence of a seed; any seed will do.</summary>
        /// <param name="seed">The seed; a negative one stands for its 64 bits.</param>
        public SplitMix64(long seed) => _state = unchecked((ulong)seed);

        /// <summary>The next number, uniform over all 64-bit numbers.</summary>
        [CLSCompliant(false)]
        [MethodImpl(Jit.OptimizeAtOnce)]
        public ulong NextUInt64()
        {
            unchecked
            {
                _state += 0x9E3779B97F4A7C15;
                ulong mixed = _state;
                mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
                return mixed ^ (mixed >> 31);
            }
        }

        /// <summary>The next number of [0, 1), uniform over the multiples of 2⁻⁵³.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

        /// <summary>The next integer of [0, bound), without bias.</summary>
        /// <remarks>Lemire, "Fast random integer generation in an interval", 2019, on the upper 32 bits.</remarks>
        /// <param name="bound">The number of outcomes, at least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is below 1.</exception>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public int NextInt32(int bound)
        {
            if (bound < 1)
                throw new ArgumentOutOfRangeException(nameof(bound), bound, "The bound must be at least 1.");

            uint outcomes = (uint)bound;
            // 2³² mod bound of the products stand for one outcome too often: those with the smallest lower halves are drawn again.
            uint surplus = (uint)((1UL << 32) % outcomes);
            ulong product;
            do
                product = (NextUInt64() >> 32) * outcomes;
            while ((product & uint.MaxValue) < surplus);
            return (int)(product >> 32);
        }

        /// <summary>Puts elements into random order, every order being equally likely up to the 64 bits of state.</summary>
        /// <remarks>Fisher and Yates, 1938, in Durstenfeld's form, 1964.</remarks>
        /// <typeparam name="T">The type of an element.</typeparam>
        /// <param name="items">The elements.</param>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public void Shuffle<T>(Span<T> items)
        {
            for (int last = items.Length - 1; last > 0; last--)
            {
                int chosen = NextInt32(last + 1);
                T item = items[chosen];
                items[chosen] = items[last];
                items[last] = item;
            }
        }
    }
}
