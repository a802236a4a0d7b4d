#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace FixedNet
{
    public sealed partial class Trainer<T>
    {
        private int _running;

        /// <summary>Trains the network on samples in memory.</summary>
        /// <param name="inputs">The samples [m, InputSize], m ≥ 1.</param>
        /// <param name="targets">Their targets [m, OutputSize].</param>
        /// <param name="cancellation">Ends training after the current step. That is no failure: the report says so.</param>
        /// <returns>How it went.</returns>
        /// <exception cref="ArgumentException">A length does not fit, of these or of <see cref="Validation"/>; nothing was changed.</exception>
        /// <exception cref="DivergenceException">A loss or a gradient became NaN or infinite.</exception>
        /// <exception cref="InvalidOperationException">Another call is running.</exception>
        public unsafe TrainingReport Fit(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, CancellationToken cancellation = default)
        {
            int samples = Arguments.BatchSize(inputs.Length, Network.InputSize, nameof(inputs));
            Arguments.RequireLength(targets.Length, (long)samples * Network.OutputSize, nameof(targets), "as many rows as the inputs");
            fixed (T* x = inputs, y = targets)
            {
                var rows = new RowBatches<T>(x, y, Network.InputSize, Network.OutputSize, new int[samples], Shuffle);
                return Fit(rows, cancellation);
            }
        }

        /// <summary>Trains the network on the samples of a data set.</summary>
        /// <param name="samples">The samples, of the network's sizes.</param>
        /// <param name="cancellation">Ends training after the current step. That is no failure: the report says so.</param>
        /// <returns>How it went.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="samples"/> is null.</exception>
        /// <exception cref="ArgumentException">A size does not fit, of these or of <see cref="Validation"/>; nothing was changed.</exception>
        /// <exception cref="DivergenceException">A loss or a gradient became NaN or infinite.</exception>
        /// <exception cref="InvalidOperationException">Another call is running.</exception>
        public TrainingReport Fit(DataSet<T> samples, CancellationToken cancellation = default)
        {
            Arguments.RequireNotNull(samples, nameof(samples));
            samples.RequireSizes(Network.InputSize, Network.OutputSize, nameof(samples));
            return Fit(samples.Inputs, samples.Targets, cancellation);
        }

        /// <summary>Trains the network on batches from elsewhere.</summary>
        /// <param name="source">The batches.</param>
        /// <param name="cancellation">Ends training after the current step. That is no failure: the report says so.</param>
        /// <returns>How it went.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
        /// <exception cref="ArgumentException">A length of <see cref="Validation"/> does not fit; nothing was changed.</exception>
        /// <exception cref="DivergenceException">A loss or a gradient became NaN or infinite.</exception>
        /// <exception cref="InvalidOperationException">Another call is running, or an epoch has no samples.</exception>
        public TrainingReport Fit(IBatchSource<T> source, CancellationToken cancellation = default)
        {
            Arguments.RequireNotNull(source, nameof(source));
            if (Interlocked.Exchange(ref _running, 1) != 0)
                throw new InvalidOperationException("This trainer is at work in another call; let the calls take turns.");
            try
            {
                return new TrainingRun<T>(this, source).Run(cancellation);
            }
            finally
            {
                Volatile.Write(ref _running, 0);
            }
        }

        /// <summary>
        /// <see cref="Fit(ReadOnlySpan{T}, ReadOnlySpan{T}, CancellationToken)"/> on a thread of the pool, and <see cref="Progress"/> with it.
        /// </summary>
        /// <param name="inputs">The samples [m, InputSize], m ≥ 1; the array is not to change until training has ended.</param>
        /// <param name="targets">Their targets [m, OutputSize].</param>
        /// <param name="cancellation">Ends training after the current step. That is no failure: the report says so.</param>
        /// <returns>How it went; or the exception of <c>Fit</c>.</returns>
        /// <exception cref="ArgumentNullException">An array is null.</exception>
        public Task<TrainingReport> FitAsync(T[] inputs, T[] targets, CancellationToken cancellation = default)
        {
            Arguments.RequireNotNull(inputs, nameof(inputs));
            Arguments.RequireNotNull(targets, nameof(targets));
            return Task.Run(() => Fit(inputs, targets, cancellation));
        }

        /// <summary><see cref="Fit(DataSet{T}, CancellationToken)"/> on a thread of the pool, and <see cref="Progress"/> with it.</summary>
        /// <param name="samples">The samples, of the network's sizes.</param>
        /// <param name="cancellation">Ends training after the current step. That is no failure: the report says so.</param>
        /// <returns>How it went; or the exception of <c>Fit</c>.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="samples"/> is null.</exception>
        public Task<TrainingReport> FitAsync(DataSet<T> samples, CancellationToken cancellation = default)
        {
            Arguments.RequireNotNull(samples, nameof(samples));
            return Task.Run(() => Fit(samples, cancellation));
        }

        /// <summary><see cref="Fit(IBatchSource{T}, CancellationToken)"/> on a thread of the pool, and <see cref="Progress"/> with it.</summary>
        /// <param name="source">The batches.</param>
        /// <param name="cancellation">Ends training after the current step. That is no failure: the report says so.</param>
        /// <returns>How it went; or the exception of <c>Fit</c>.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
        public Task<TrainingReport> FitAsync(IBatchSource<T> source, CancellationToken cancellation = default)
        {
            Arguments.RequireNotNull(source, nameof(source));
            return Task.Run(() => Fit(source, cancellation));
        }
    }
}
