#nullable enable
using System;

namespace FixedNet
{
    /// <summary>How often samples of each class were taken for each, and what follows from it.</summary>
    /// <remarks>Where a denominator is 0 (a class that was never predicted, or never there), the number is 0.</remarks>
    public sealed class ConfusionMatrix
    {
        private readonly int[,] _counts;

        internal ConfusionMatrix(int[,] counts) => _counts = counts;

        /// <summary>The number of classes, n.</summary>
        public int ClassCount => _counts.GetLength(0);

        /// <summary>The number of samples.</summary>
        public int Total => Sum(_ => true);

        /// <summary>How many samples of one class were taken for another.</summary>
        /// <param name="actual">The class that they are of, counted from 0.</param>
        /// <param name="predicted">The class that they were taken for.</param>
        /// <exception cref="IndexOutOfRangeException">There is no such class.</exception>
        public int this[int actual, int predicted] => _counts[actual, predicted];

        /// <summary>The share of samples that were taken for what they are.</summary>
        public double Accuracy => Ratio(Sum(cell => cell.Actual == cell.Predicted), Total);

        /// <summary>The mean of the precisions of all classes, each counting the same.</summary>
        public double MacroPrecision => Mean(Precision);

        /// <summary>The mean of the recalls of all classes, each counting the same.</summary>
        public double MacroRecall => Mean(Recall);

        /// <summary>The mean of the F1 of all classes, each counting the same.</summary>
        public double MacroF1 => Mean(F1);

        /// <summary>Of the samples taken for a class, the share that is of it.</summary>
        /// <param name="of">The class, counted from 0.</param>
        /// <returns>tp / (tp + fp).</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
        public double Precision(int of)
        {
            RequireClass(of);
            return Ratio(_counts[of, of], Sum(cell => cell.Predicted == of));
        }

        /// <summary>Of the samples of a class, the share taken for it.</summary>
        /// <param name="of">The class, counted from 0.</param>
        /// <returns>tp / (tp + fn).</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
        public double Recall(int of)
        {
            RequireClass(of);
            return Ratio(_counts[of, of], Sum(cell => cell.Actual == of));
        }

        /// <summary>The harmonic mean of precision and recall.</summary>
        /// <param name="of">The class, counted from 0.</param>
        /// <returns>2tp / (2tp + fp + fn).</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
        public double F1(int of)
        {
            RequireClass(of);
            return Ratio(2L * _counts[of, of], (long)Sum(cell => cell.Predicted == of) + Sum(cell => cell.Actual == of));
        }

        private static double Ratio(long part, long whole) => whole == 0 ? 0 : part / (double)whole;

        private double Mean(Func<int, double> ofClass)
        {
            double sum = 0;
            for (int k = 0; k < ClassCount; k++)
                sum += ofClass(k);
            return sum / ClassCount;
        }

        private int Sum(Func<(int Actual, int Predicted), bool> counts)
        {
            int sum = 0;
            for (int actual = 0; actual < ClassCount; actual++)
            {
                for (int predicted = 0; predicted < ClassCount; predicted++)
                    sum += counts((actual, predicted)) ? _counts[actual, predicted] : 0;
            }

            return sum;
        }

        private void RequireClass(int of)
        {
            if ((uint)of >= (uint)ClassCount)
                throw new ArgumentOutOfRangeException(nameof(of), of, $"The classes are 0 to {ClassCount - 1}.");
        }
    }
}
