#nullable enable
using System;

namespace FixedNet
{
    /// <summary>What the outputs of a network are worth, beside its loss. A number over no samples is refused, not NaN.</summary>
    public static partial class Metrics
    {
        /// <summary>
        /// The share of samples whose class has the greatest output; of equal outputs the first counts. With a single output, class 1 is meant where
        /// it is above ½.
        /// </summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="outputs">The outputs [m, n], m ≥ 1.</param>
        /// <param name="classes">The class of each sample, from 0 to n − 1; 0 or 1 for a single output: [m].</param>
        /// <returns>The share, from 0 to 1.</returns>
        /// <exception cref="ArgumentException">A length does not fit, or there is no such class.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public static double Accuracy<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<int> classes)
            where T : unmanaged
        {
            int width = Width(outputs, classes);
            int right = 0;
            for (int row = 0; row < classes.Length; row++)
            {
                if (Predicted(outputs.Slice(row * width, width)) == classes[row])
                    right++;
            }

            return right / (double)classes.Length;
        }

        /// <summary>How often samples of each class were taken for each.</summary>
        /// <inheritdoc cref="Accuracy"/>
        /// <returns>The counts.</returns>
        public static ConfusionMatrix Confusion<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<int> classes)
            where T : unmanaged
        {
            int width = Width(outputs, classes);
            var counts = new int[ClassCount(width), ClassCount(width)];
            for (int row = 0; row < classes.Length; row++)
                counts[classes[row], Predicted(outputs.Slice(row * width, width))]++;
            return new ConfusionMatrix(counts);
        }

        /// <summary>The class that an output row means: the greatest, or with a single number, 1 where it is above ½. NaN is never the greatest.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="output">The outputs of one sample [n], n ≥ 1.</param>
        /// <returns>The class, from 0 on.</returns>
        /// <exception cref="ArgumentException"><paramref name="output"/> is empty.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public static int Predicted<T>(ReadOnlySpan<T> output)
            where T : unmanaged
        {
            Real.Require<T>();
            if (output.IsEmpty)
                throw new ArgumentException("There is no output.", nameof(output));
            if (output.Length == 1)
                return Real.ToDouble(output[0]) > 0.5 ? 1 : 0;

            int best = 0;
            double most = double.NegativeInfinity;
            for (int k = 0; k < output.Length; k++)
            {
                double value = Real.ToDouble(output[k]);
                if (value > most)
                    (best, most) = (k, value);
            }

            return best;
        }

        private static int Width<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<int> classes)
            where T : unmanaged
        {
            Real.Require<T>();
            if (classes.IsEmpty)
                throw new ArgumentException("classes is empty; pass the class of each sample, and at least one.", nameof(classes));
            int width = outputs.Length / classes.Length;
            if (width == 0 || width * classes.Length != outputs.Length)
            {
                throw new ArgumentException(
                    $"outputs has {outputs.Length} elements for {classes.Length} classes, no whole number for each; pass one row of outputs for each class.",
                    nameof(outputs));
            }

            OneHot.RequireClasses(classes, ClassCount(width), nameof(classes));
            return width;
        }

        private static int ClassCount(int width) => width == 1 ? 2 : width;
    }
}
