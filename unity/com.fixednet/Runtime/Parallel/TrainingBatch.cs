#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// What the gradient of a batch is computed from, and where it goes, cut into chunks of samples. Pointers, as spans cannot cross
    /// threads: whoever makes it keeps the memory pinned.
    /// </summary>
    internal readonly unsafe struct TrainingBatch<T>
        where T : unmanaged
    {
        private readonly T* _parameters;
        private readonly T* _inputs;
        private readonly T* _targets;
        private readonly int _inputSize;
        private readonly int _targetSize;
        private readonly int _samples;
        private readonly int _chunk;

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal TrainingBatch(
            T* parameters, T* inputs, T* targets, T* gradient, int parameterCount, int inputSize, int targetSize, int samples, int chunk)
        {
            _parameters = parameters;
            _inputs = inputs;
            _targets = targets;
            Gradient = gradient;
            ParameterCount = parameterCount;
            _inputSize = inputSize;
            _targetSize = targetSize;
            _samples = samples;
            _chunk = Math.Min(chunk, samples);
        }

        internal int ParameterCount { get; }

        internal T* Gradient { get; }

        internal int Chunks => (_samples - 1) / _chunk + 1;

        internal ReadOnlySpan<T> Parameters => new ReadOnlySpan<T>(_parameters, ParameterCount);

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal ReadOnlySpan<T> InputsOf(int chunk) => Rows(_inputs, _inputSize, chunk);

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal ReadOnlySpan<T> TargetsOf(int chunk) => Rows(_targets, _targetSize, chunk);

        [MethodImpl(Jit.OptimizeAtOnce)]
        private ReadOnlySpan<T> Rows(T* start, int width, int chunk)
        {
            int first = chunk * _chunk;
            return new ReadOnlySpan<T>(start + (nint)first * width, Math.Min(_chunk, _samples - first) * width);
        }
    }
}
