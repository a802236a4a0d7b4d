#nullable enable
using System;

namespace FixedNet
{
    public static partial class Metrics
    {
        /// <summary>The mean absolute error, (1/m) Σ |a − y| over all numbers.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="outputs">The outputs a, at least one.</param>
        /// <param name="targets">The targets y, as many.</param>
        /// <returns>The error.</returns>
        /// <exception cref="ArgumentException">A length does not fit.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public static double MeanAbsoluteError<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets)
            where T : unmanaged
        {
            RequirePairs(outputs, targets);
            double sum = 0;
            for (int k = 0; k < outputs.Length; k++)
                sum += Math.Abs(Real.ToDouble(outputs[k]) - Real.ToDouble(targets[k]));
            return sum / outputs.Length;
        }

        /// <summary>
        /// R², the share of the targets' variance that the outputs explain: 1 − Σ (y − a)² / Σ (y − ȳ)², of each output by itself, then the mean
        /// over them. Where all targets of an output are the same, its R² is 1 if all outputs are right and 0 else.
        /// </summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="outputs">The outputs a [m, outputSize], m ≥ 1.</param>
        /// <param name="targets">The targets y [m, outputSize].</param>
        /// <param name="outputSize">The numbers of an output, at least 1.</param>
        /// <returns>At most 1; negative where the mean of the targets would be nearer.</returns>
        /// <exception cref="ArgumentException">A length does not fit.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="outputSize"/> is less than 1.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public static double RSquared<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize = 1)
            where T : unmanaged
        {
            Arguments.RequirePositive(outputSize, nameof(outputSize));
            RequirePairs(outputs, targets);
            int rows = Arguments.BatchSize(outputs.Length, outputSize, nameof(outputs));
            double sum = 0;
            for (int column = 0; column < outputSize; column++)
                sum += RSquared(outputs, targets, outputSize, rows, column);
            return sum / outputSize;
        }

        private static double RSquared<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize, int rows, int column)
            where T : unmanaged
        {
            // The mean from the first target on: where all are the same, it is that target to the bit.
            double first = Real.ToDouble(targets[column]), mean = 0, residual = 0, total = 0;
            for (int k = column; k < targets.Length; k += outputSize)
                mean += Real.ToDouble(targets[k]) - first;
            mean = first + mean / rows;
            for (int k = column; k < targets.Length; k += outputSize)
            {
                double target = Real.ToDouble(targets[k]), error = target - Real.ToDouble(outputs[k]), deviation = target - mean;
                residual += error * error;
                total += deviation * deviation;
            }

            return total == 0 ? (residual == 0 ? 1 : 0) : 1 - residual / total;
        }

        private static void RequirePairs<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets)
            where T : unmanaged
        {
            Real.Require<T>();
            Arguments.BatchSize(outputs.Length, 1, nameof(outputs));
            Arguments.RequireLength(targets.Length, outputs.Length, nameof(targets), "one for each output");
        }
    }
}
