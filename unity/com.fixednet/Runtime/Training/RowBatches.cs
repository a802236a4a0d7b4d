#nullable enable
using System;

namespace FixedNet
{
    /// <summary>Batches of rows that are in memory, shuffled or in their order.</summary>
    /// <remarks>It holds pointers, as spans cannot be fields: the rows are pinned while it is used.</remarks>
    internal sealed unsafe class RowBatches<T> : IBatchSource<T>
        where T : unmanaged
    {
        private readonly T* _inputs;
        private readonly T* _targets;
        private readonly int _inputSize;
        private readonly int _targetSize;
        private readonly int[] _order;
        private readonly bool _shuffles;
        private int _next;

        internal RowBatches(T* inputs, T* targets, int inputSize, int targetSize, int[] order, bool shuffles)
        {
            _inputs = inputs;
            _targets = targets;
            _inputSize = inputSize;
            _targetSize = targetSize;
            _order = order;
            _shuffles = shuffles;
        }

        public long SampleCount => _order.Length;

        /// <summary>Every epoch shuffles the first order, so that its order depends on its seed alone.</summary>
        public void Start(long seed)
        {
            _next = 0;
            for (int row = 0; row < _order.Length; row++)
                _order[row] = row;
            if (_shuffles)
                new SplitMix64(seed).Shuffle(_order.AsSpan());
        }

        public int Read(Span<T> inputs, Span<T> targets)
        {
            int rows = Math.Min(inputs.Length / _inputSize, _order.Length - _next);
            for (int row = 0; row < rows; row++)
            {
                int from = _order[_next++];
                new ReadOnlySpan<T>(_inputs + (nint)from * _inputSize, _inputSize).CopyTo(inputs.Slice(row * _inputSize));
                new ReadOnlySpan<T>(_targets + (nint)from * _targetSize, _targetSize).CopyTo(targets.Slice(row * _targetSize));
            }

            return rows;
        }
    }
}
