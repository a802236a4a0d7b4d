#nullable enable
using System;

namespace FixedNet
{
    /// <summary>Where a <see cref="Trainer{T}"/> gets its batches from, for data that does not fit in memory or is made as it is used.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    public interface IBatchSource<T>
    {
        /// <summary>The samples that an epoch has; by it a schedule knows how many steps there will be.</summary>
        long SampleCount { get; }

        /// <summary>Starts an epoch from its first batch.</summary>
        /// <param name="seed">
        /// Where the epoch's random numbers are to start, as in <c>new SplitMix64(seed)</c>; another for each epoch, and the same for the
        /// same epoch of the same <see cref="Trainer{T}.Seed"/>.
        /// </param>
        void Start(long seed);

        /// <summary>Writes the next batch. To keep training free of garbage, it allocates nothing.</summary>
        /// <param name="inputs">Where the samples go, a row each: [BatchSize, InputSize].</param>
        /// <param name="targets">Where their targets go: [BatchSize, OutputSize].</param>
        /// <returns>How many rows were written, at most BatchSize; 0 where the epoch has ended.</returns>
        int Read(Span<T> inputs, Span<T> targets);
    }
}
