#nullable enable
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;

namespace FixedNet
{
    /// <summary>
    /// Threads that share the work on large batches, each taking some of the samples. Made once, handed to a network's methods, and
    /// disposed of at the end. Results have the same bits whatever the number of threads.
    /// </summary>
    /// <remarks>
    /// The calling thread is one of them. Between calls the others wait, for some microseconds spinning and then blocked. To hand work out
    /// takes microseconds as well, so batches that take no longer than that are faster alone. Nothing is allocated on the
    /// garbage-collected heap after the first call. One call at a time: threads that call at once need workers of their own.
    /// </remarks>
    public sealed class Workers : IDisposable
    {
        private const int Idle = 0, Running = 1, Disposed = 2;

        private readonly WorkerThreads _threads;
        private readonly KeptMemory _memory = new KeptMemory();
        private readonly Dictionary<Type, object> _jobs = new Dictionary<Type, object>();
        private int _state = Idle;

        /// <summary>Starts the threads; they run in the background until <see cref="Dispose"/>.</summary>
        /// <param name="degree">How many threads share the work, at least 1: the caller's and <c>degree − 1</c> others.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="degree"/> is less than 1.</exception>
        public Workers(int degree)
        {
            Arguments.RequirePositive(degree, nameof(degree));
            _threads = new WorkerThreads(degree - 1);
        }

        /// <summary>Lets the threads of forgotten workers end.</summary>
        ~Workers()
        {
            _threads?.End(); // null if the constructor threw
            _memory.Free();
        }

        /// <summary>How many threads share the work, the calling one among them.</summary>
        public int Degree => _threads.Degree;

        /// <summary>Computes the outputs of a batch in parts of contiguous rows; for generated code.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="part">Computes the outputs of some rows.</param>
        /// <param name="tile">Every part but the last has a multiple of so many rows, at least 1.</param>
        /// <param name="inputSize">The numbers in a row of the inputs, at least 1.</param>
        /// <param name="outputSize">The numbers in a row of the outputs, at least 1.</param>
        /// <param name="parameters">The parameters.</param>
        /// <param name="inputs">The rows [m, inputSize].</param>
        /// <param name="outputs">Receives the outputs [m, outputSize]; apart from all that is read.</param>
        /// <exception cref="ArgumentException">A length does not fit.</exception>
        /// <exception cref="ArgumentNullException"><paramref name="part"/> is null.</exception>
        /// <exception cref="InvalidOperationException">Another call is running.</exception>
        /// <exception cref="ObjectDisposedException"><see cref="Dispose"/> was called.</exception>
        [EditorBrowsable(EditorBrowsableState.Never)]
        [MethodImpl(Jit.OptimizeAtOnce)]
        public void ForwardBatch<T>(
            ForwardPart<T> part, int tile, int inputSize, int outputSize,
            ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs)
            where T : unmanaged
        {
            Arguments.RequireNotNull(part, nameof(part));
            int rows = Arguments.BatchSize(inputs.Length, inputSize, nameof(inputs));
            Arguments.RequireLength(outputs.Length, (long)rows * outputSize, nameof(outputs), "as many rows as the inputs");
            Arguments.RequirePositive(tile, nameof(tile));

            Enter();
            try
            {
                Job(workers => new ForwardJob<T>(workers._threads))
                    .Run(part, tile, inputSize, outputSize, rows, parameters, inputs, outputs);
            }
            finally
            {
                Leave();
            }
        }

        /// <summary>
        /// Computes the gradient of a batch in chunks, which are added in their order: gradient = chunk 0; gradient += chunk 1; and so on,
        /// and the sum of the losses likewise. The same bits as <see cref="GradientChunks.Sum"/>; for generated code.
        /// </summary>
        /// <remarks>Unmanaged memory for some gradients a thread is kept from the first call until <see cref="Dispose"/>.</remarks>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="part">Computes a chunk.</param>
        /// <param name="chunk">The number of samples in a chunk, at least 1; the last chunk may have fewer.</param>
        /// <param name="inputSize">The numbers in a sample, at least 1.</param>
        /// <param name="targetSize">The numbers in a target, at least 1.</param>
        /// <param name="parameters">The parameters.</param>
        /// <param name="inputs">The samples [m, inputSize].</param>
        /// <param name="targets">The targets [m, targetSize].</param>
        /// <param name="gradient">Receives the gradient, as long as the parameters; apart from all that is read.</param>
        /// <param name="scale">Handed to <paramref name="part"/>.</param>
        /// <returns>The sum of the losses.</returns>
        /// <exception cref="ArgumentException">A length does not fit.</exception>
        /// <exception cref="ArgumentNullException"><paramref name="part"/> is null.</exception>
        /// <exception cref="InvalidOperationException">Another call is running.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        /// <exception cref="ObjectDisposedException"><see cref="Dispose"/> was called.</exception>
        [EditorBrowsable(EditorBrowsableState.Never)]
        [MethodImpl(Jit.OptimizeAtOnce)]
        public double Gradient<T>(
            GradientPart<T> part, int chunk, int inputSize, int targetSize,
            ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, T scale)
            where T : unmanaged
        {
            Enter();
            try
            {
                GradientJob<T> job = Job(workers => new GradientJob<T>(workers._threads, workers._memory));
                return GradientChunks.SumOn(job, part, chunk, inputSize, targetSize, parameters, inputs, targets, gradient, scale);
            }
            finally
            {
                Leave();
            }
        }

        /// <summary>Ends the threads and gives their memory back; a second call does nothing.</summary>
        /// <exception cref="InvalidOperationException">A call is running.</exception>
        public void Dispose()
        {
            switch (Interlocked.CompareExchange(ref _state, Disposed, Idle))
            {
                case Running:
                    throw AtWork();
                case Idle:
                    _threads.End();
                    _threads.Join();
                    _memory.Free();
                    GC.SuppressFinalize(this);
                    break;
            }
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private void Enter()
        {
            switch (Interlocked.CompareExchange(ref _state, Running, Idle))
            {
                case Running:
                    throw AtWork();
                case Disposed:
                    throw new ObjectDisposedException(nameof(Workers));
            }
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private void Leave() => Volatile.Write(ref _state, Idle);

        private static InvalidOperationException AtWork() => new InvalidOperationException(
            "These workers are at work for another call; give each thread that calls workers of its own, or let the calls take turns.");

        /// <summary>The job of a type, kept from its first use on.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        private TJob Job<TJob>(Func<Workers, TJob> make)
            where TJob : class
        {
            if (_jobs.TryGetValue(typeof(TJob), out object? kept))
                return (TJob)kept;
            TJob job = make(this);
            _jobs.Add(typeof(TJob), job);
            return job;
        }
    }
}
