#nullable enable
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The gradient of a batch that is computed in chunks, on one thread; for generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static unsafe class GradientChunks
    {
        private const int MostChunks = 32;

        /// <summary>
        /// Computes the gradient of a batch as gradient = chunk 0; gradient += chunk 1; and so on, and the sum of the losses likewise:
        /// <see cref="Workers.Gradient"/> on one thread, with the same bits. It takes unmanaged scratch memory for one gradient and
        /// allocates nothing on the garbage-collected heap.
        /// </summary>
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
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public static double Sum<T>(
            GradientPart<T> part, int chunk, int inputSize, int targetSize,
            ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, T scale)
            where T : unmanaged =>
            SumOn(null, part, chunk, inputSize, targetSize, parameters, inputs, targets, gradient, scale);

        /// <summary>
        /// The samples in a chunk of a batch: whole multiples of the least chunk worth handing out, so that chunks are at most 32. The more, the
        /// more gradients go from core to core to be added up.
        /// </summary>
        /// <param name="least">The least number of samples in a chunk, at least 1.</param>
        /// <param name="samples">The samples in the batch, at least 1.</param>
        /// <returns>The number of samples in each chunk but the last.</returns>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public static int Samples(int least, int samples) => (int)Math.Min(int.MaxValue, least * (((long)samples - 1) / ((long)least * MostChunks) + 1));

        /// <summary>The same on the threads of a job, or without a job on this one.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static double SumOn<T>(
            GradientJob<T>? job, GradientPart<T> part, int chunk, int inputSize, int targetSize,
            ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, T scale)
            where T : unmanaged
        {
            if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
                throw new NotSupportedException($"Gradients over {typeof(T)} cannot be added; use float or double.");
            Arguments.RequireNotNull(part, nameof(part));
            int samples = Arguments.BatchSize(inputs.Length, inputSize, nameof(inputs));
            Arguments.RequireLength(targets.Length, (long)samples * targetSize, nameof(targets), "as many rows as the inputs");
            Arguments.RequireLength(gradient.Length, parameters.Length, nameof(gradient), "as many as the parameters");
            Arguments.RequirePositive(chunk, nameof(chunk));

            fixed (T* p = parameters, x = inputs, y = targets, g = gradient)
            {
                var batch = new TrainingBatch<T>(p, x, y, g, parameters.Length, inputSize, targetSize, samples, chunk);
                if (job != null)
                    return job.Run(part, batch, scale);

                using var memory = new NativeScratch<T>(GradientSum<T>.SlotLength(parameters.Length));
                fixed (T* slot = memory.Span)
                    return new GradientSum<T>(part, batch, scale, slot, 1).Run(null);
            }
        }
    }
}
