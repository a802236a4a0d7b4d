#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// The gradient of a batch as a sum over its chunks: gradient = chunk 0; gradient += chunk 1; and so on, element by element, and the
    /// losses likewise. The order is that of the chunks, whoever computes them and whenever: the result has the same bits on one thread
    /// and on many.
    /// </summary>
    /// <remarks>
    /// It goes in rounds of as many chunks as there are slots: the chunks are computed, each into its own slot (the very first into the
    /// caller's gradient), then the slots are added. Both halves of a round are parts that threads can share. A slot is one gradient
    /// and, on a cache line of its own, one loss.
    /// </remarks>
    internal unsafe struct GradientSum<T>
        where T : unmanaged
    {
        private const int CacheLine = 64;

        // The most that one thread adds up at a time: it stays in the first-level cache while the slots pass by.
        private const int LongestRange = 4096;

        // Less is added up sooner than it is handed out. Most of the time goes by while lines come from the other cores' caches.
        private const int SharedBytes = 32 << 10;

        private readonly GradientPart<T> _part;
        private readonly TrainingBatch<T> _batch;
        private readonly T* _slots;
        private readonly int _slotCount;
        private readonly T _scale;
        private int _first;
        private int _count;
        private int _rangeLength;
        private bool _adding;

        /// <summary>A sum that is still to be run.</summary>
        /// <param name="part">Computes a chunk.</param>
        /// <param name="batch">What it computes the gradient of; pinned until the sum has run.</param>
        /// <param name="scale">What <paramref name="part"/> is given as its scale.</param>
        /// <param name="slots">Memory for the slots, at a multiple of 64 bytes.</param>
        /// <param name="slotCount">How many slots there are, at least 1.</param>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal GradientSum(GradientPart<T> part, in TrainingBatch<T> batch, T scale, void* slots, int slotCount)
        {
            _part = part;
            _batch = batch;
            _slots = (T*)slots;
            _slotCount = slotCount;
            _scale = scale;
            _first = 0;
            _count = 0;
            _rangeLength = 0;
            _adding = false;
        }

        /// <summary>The elements that a slot takes up: whole cache lines, so that no two threads write to the same.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static int SlotLength(int parameterCount)
        {
            int line = CacheLine / sizeof(T);
            return checked((parameterCount + line - 1) / line * line + line);
        }

        /// <summary>Computes the gradient and the sum of the losses.</summary>
        /// <param name="job">The job that holds this sum, to share the work among its threads; null does it all on this one.</param>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal double Run(GradientJob<T>? job)
        {
            double loss = 0;
            for (_first = 0; _first < _batch.Chunks; _first += _count)
            {
                _count = Math.Min(_slotCount, _batch.Chunks - _first);
                ForEach(job, _count, adding: false);
                _rangeLength = RangeLength(job);
                ForEach(job, (_batch.ParameterCount - 1) / _rangeLength + 1, adding: true);
                for (int slot = 0; slot < _count; slot++)
                    loss += *Loss(slot);
            }

            return loss;
        }

        /// <summary>Does one part of what the current half of a round consists of.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal readonly void Do(int index)
        {
            if (_adding)
                AddSlots(index * _rangeLength);
            else
                ComputeChunk(index);
        }

        /// <summary>Whole cache lines: as many as give every thread a range, where it pays.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        private readonly int RangeLength(GradientJob<T>? job)
        {
            int slot = SlotLength(_batch.ParameterCount), threads = job is null || (long)_count * slot * sizeof(T) < SharedBytes ? 1 : job.Degree;
            int line = CacheLine / sizeof(T);
            return Math.Min(LongestRange, ((slot - 1) / (threads * line) + 1) * line);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private void ForEach(GradientJob<T>? job, int parts, bool adding)
        {
            _adding = adding;
            if (job is null)
            {
                for (int index = 0; index < parts; index++)
                    Do(index);
            }
            else
            {
                job.Share(parts);
            }
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private readonly void ComputeChunk(int slot) => *Loss(slot) = _part(
            _batch.Parameters, _batch.InputsOf(_first + slot), _batch.TargetsOf(_first + slot),
            new Span<T>(Gradient(slot), _batch.ParameterCount), _scale);

        [MethodImpl(Jit.OptimizeAtOnce)]
        private readonly void AddSlots(int start)
        {
            int length = Math.Min(_rangeLength, _batch.ParameterCount - start);
            for (int slot = _first == 0 ? 1 : 0; slot < _count; slot++) // chunk 0 is there already
            {
                if (typeof(T) == typeof(float))
                    SumRuleSingle.Add((float*)(_batch.Gradient + start), (float*)(Gradient(slot) + start), length);
                else
                    SumRuleDouble.Add((double*)(_batch.Gradient + start), (double*)(Gradient(slot) + start), length);
            }
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private readonly T* Slot(int slot) => _slots + (nint)slot * SlotLength(_batch.ParameterCount);

        [MethodImpl(Jit.OptimizeAtOnce)]
        private readonly T* Gradient(int slot) => _first + slot == 0 ? _batch.Gradient : Slot(slot);

        [MethodImpl(Jit.OptimizeAtOnce)]
        private readonly double* Loss(int slot) => (double*)(Slot(slot + 1) - CacheLine / sizeof(T));
    }
}
