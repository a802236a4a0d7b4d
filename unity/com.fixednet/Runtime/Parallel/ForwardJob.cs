#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The outputs of a batch, in parts of whole tiles of rows.</summary>
    internal sealed unsafe class ForwardJob<T> : IParts
        where T : unmanaged
    {
        // More than one for each thread, so that a thread that is held up holds up little.
        private const int PartsPerThread = 4;

        private readonly WorkerThreads _threads;
        private ForwardPart<T>? _part;
        private T* _parameters;
        private T* _inputs;
        private T* _outputs;
        private int _parameterCount;
        private int _inputSize;
        private int _outputSize;
        private int _rows;
        private int _rowsPerPart;

        internal ForwardJob(WorkerThreads threads) => _threads = threads;

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal void Run(
            ForwardPart<T> part, int tile, int inputSize, int outputSize, int rows,
            ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs)
        {
            int parts = _threads.Degree * PartsPerThread;
            int tiles = (rows - 1) / tile + 1;
            fixed (T* p = parameters, x = inputs, a = outputs)
            {
                _part = part;
                _parameters = p;
                _inputs = x;
                _outputs = a;
                _parameterCount = parameters.Length;
                _inputSize = inputSize;
                _outputSize = outputSize;
                _rows = rows;
                _rowsPerPart = (int)Math.Min(rows, (long)tile * ((tiles - 1) / parts + 1));
                _threads.Run(this, (rows - 1) / _rowsPerPart + 1);
            }
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        public void Do(int index)
        {
            int first = index * _rowsPerPart;
            int rows = Math.Min(_rowsPerPart, _rows - first);
            _part!(
                new ReadOnlySpan<T>(_parameters, _parameterCount),
                new ReadOnlySpan<T>(_inputs + (nint)first * _inputSize, rows * _inputSize),
                new Span<T>(_outputs + (nint)first * _outputSize, rows * _outputSize));
        }
    }
}
