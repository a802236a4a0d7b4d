#nullable enable
using System;

namespace FixedNet
{
    /// <summary>
    /// A network whose training several threads share: every generated class with a loss, unless its project leaves out the methods with workers.
    /// </summary>
    /// <typeparam name="T">float, or double under <c>Precision.Double</c>.</typeparam>
    public interface IParallelNetwork<T> : INetwork<T>
    {
        /// <summary>Computes the outputs of a batch, shared by workers; the same bits as without them.</summary>
        /// <param name="inputs">The samples, [m, InputSize], m ≥ 1.</param>
        /// <param name="outputs">Where the outputs go, [m, OutputSize].</param>
        /// <param name="workers">Who shares the work.</param>
        /// <exception cref="ArgumentException">A length does not fit, or <paramref name="outputs"/> overlaps what is read.</exception>
        /// <exception cref="InvalidOperationException">The workers are at work for another caller.</exception>
        void ForwardBatch(ReadOnlySpan<T> inputs, Span<T> outputs, Workers workers);

        /// <summary>One step of training with the gradient shared by workers; the same bits as without them.</summary>
        /// <param name="inputs">The samples, [m, InputSize], m ≥ 1.</param>
        /// <param name="targets">The targets, [m, OutputSize].</param>
        /// <param name="optimizer">An optimiser made for as many parameters as the network has.</param>
        /// <param name="workers">Who shares the work.</param>
        /// <returns>The batch loss before the step.</returns>
        /// <exception cref="ArgumentException">A length does not fit, or the optimiser was made for another number of parameters.</exception>
        /// <exception cref="InvalidOperationException">The workers are at work for another caller.</exception>
        T TrainBatch(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, IOptimizer<T> optimizer, Workers workers);
    }
}
