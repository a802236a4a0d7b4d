#nullable enable
using System;

namespace FixedNet
{
    /// <summary>A <see cref="GradientSum{T}"/> where the threads that share it can see it, and the slots that it needs.</summary>
    internal sealed unsafe class GradientJob<T> : IParts
        where T : unmanaged
    {
        // With two, two threads took half of one's time for a hundred chunks of 10 µs; more would cost memory.
        private const int SlotsPerThread = 2;

        private readonly WorkerThreads _threads;
        private readonly KeptMemory _memory;
        private GradientSum<T> _sum;

        internal GradientJob(WorkerThreads threads, KeptMemory memory)
        {
            _threads = threads;
            _memory = memory;
        }

        internal double Run(GradientPart<T> part, in TrainingBatch<T> batch, T scale)
        {
            int slots = Math.Min(batch.Chunks, SlotsPerThread * _threads.Degree);
            long bytes = (long)slots * GradientSum<T>.SlotLength(batch.ParameterCount) * sizeof(T);
            _sum = new GradientSum<T>(part, batch, scale, _memory.Take(bytes), slots);
            return _sum.Run(this);
        }

        internal void Share(int parts) => _threads.Run(this, parts);

        public void Do(int index) => _sum.Do(index);
    }
}
