#nullable enable
using System;

namespace FixedNet
{
    public static partial class Metrics
    {
        /// <summary>
        /// The area under the receiver operating characteristic: the probability that a sample of class 1 has a greater score than one of class 0,
        /// where equal scores count half. (Σ ranks of class 1 − p(p + 1)/2) / pn for p samples of class 1 and n of class 0.
        /// </summary>
        /// <remarks>Mann, Whitney, 1947; Hanley, McNeil, "The meaning and use of the area under a ROC curve", 1982.</remarks>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="scores">A score for each sample, greater for class 1: any output that grows with its probability. No NaN.</param>
        /// <param name="classes">The class of each sample, 0 or 1; at least one of each.</param>
        /// <returns>The area, from 0 to 1; ½ is what chance gives.</returns>
        /// <exception cref="ArgumentException">The lengths differ, a class is missing or neither 0 nor 1, or a score is NaN.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public static double RocAuc<T>(ReadOnlySpan<T> scores, ReadOnlySpan<int> classes)
            where T : unmanaged
        {
            Real.Require<T>();
            Arguments.RequireLength(scores.Length, classes.Length, nameof(scores), "one for each class");
            OneHot.RequireClasses(classes, 2, nameof(classes));

            var sorted = new double[scores.Length];
            var isPositive = new int[scores.Length];
            long positives = 0;
            for (int k = 0; k < sorted.Length; k++)
            {
                sorted[k] = Real.ToDouble(scores[k]);
                if (double.IsNaN(sorted[k]))
                    throw new ArgumentException($"Score {k} is NaN, neither greater nor less than others.", nameof(scores));
                isPositive[k] = classes[k];
                positives += classes[k];
            }

            long negatives = sorted.Length - positives;
            if (positives == 0 || negatives == 0)
                throw new ArgumentException($"All samples are of class {(positives == 0 ? 0 : 1)}; the area compares two classes.", nameof(classes));
            Array.Sort(sorted, isPositive);
            return (PositiveRanks(sorted, isPositive) - positives * (positives + 1) / 2.0) / ((double)positives * negatives);
        }

        /// <summary>Σ of the ranks, from 1 on, of class 1; equal scores share the mean of their ranks.</summary>
        private static double PositiveRanks(double[] sorted, int[] isPositive)
        {
            double sum = 0;
            for (int start = 0; start < sorted.Length;)
            {
                int end = start;
                long positives = 0;
                for (; end < sorted.Length && sorted[end] == sorted[start]; end++)
                    positives += isPositive[end];
                sum += positives * ((start + 1.0 + end) / 2);
                start = end;
            }

            return sum;
        }
    }
}
