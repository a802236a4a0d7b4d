using System;

namespace FixedNet
{
    /// <summary>A <see cref="GradientSum{T}"/> where the threads that share it can see it, and the slots that it needs.</summary>
    internal sealed unsafe class GradientJob<T> : IParts
        where T : unmanaged
    {
        // With more slots the threads wait for each other less often, as long as the second-level cache holds them.
        private const int LeastSlotsPerThread = 2;
        private const int MostSlotsPerThread = 16;
        private const int SlotBytes = 1 << 20;

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
            long bytes = (long)GradientSum<T>.SlotLength(batch.ParameterCount) * sizeof(T);
            long perThread = Math.Max(LeastSlotsPerThread, Math.Min(MostSlotsPerThread, SlotBytes / bytes / _threads.Degree));
            int slots = (int)Math.Min(batch.Chunks, perThread * _threads.Degree);
            _sum = new GradientSum<T>(part, batch, scale, _memory.Take(slots * bytes), slots);
            return _sum.Run(this);
        }

        internal void Share(int parts) => _threads.Run(this, parts);

        public void Do(int index) => _sum.Do(index);
    }
}
