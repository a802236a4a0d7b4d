#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>A <see cref="GradientSum{T}"/> where the threads that share it can see it, and the slots that it needs.</summary>
    internal sealed unsafe class GradientJob<T> : IParts
        where T : unmanaged
    {
        // At least, so that threads need not wait for each other after every chunk; more would cost memory where slots are large.
        private const int SlotsPerThread = 2;

        // Small ones are as many as stay in a second-level cache: the fewer rounds, the less waiting. With 4 slots for 157 tiles of 2 µs two
        // threads took 0.93 of one's time.
        private const int CachedBytes = 256 << 10;

        private readonly WorkerThreads _threads;
        private readonly KeptMemory _memory;
        private GradientSum<T> _sum;

        internal GradientJob(WorkerThreads threads, KeptMemory memory)
        {
            _threads = threads;
            _memory = memory;
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal double Run(GradientPart<T> part, in TrainingBatch<T> batch, T scale)
        {
            long slotBytes = (long)GradientSum<T>.SlotLength(batch.ParameterCount) * sizeof(T);
            int slots = Math.Min(batch.Chunks, Math.Max(SlotsPerThread * _threads.Degree, (int)(CachedBytes / slotBytes)));
            _sum = new GradientSum<T>(part, batch, scale, _memory.Take(slots * slotBytes), slots);
            return _sum.Run(this);
        }

        internal int Degree => _threads.Degree;

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal void Share(int parts) => _threads.Run(this, parts);

        [MethodImpl(Jit.OptimizeAtOnce)]
        public void Do(int index) => _sum.Do(index);
    }
}
