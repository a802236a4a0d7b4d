#nullable enable
using System;
using System.Collections.Generic;

namespace FixedNet
{
    public sealed partial class DataSet<T>
    {
        /// <summary>
        /// Deals the samples at random into a part to train on and a part to hold out; where the targets are classes, each class by its own
        /// (stratified), so that both parts have about the same share of it.
        /// </summary>
        /// <param name="trainingShare">The share of the first part, above 0 and below 1; of each class it is rounded to whole samples.</param>
        /// <param name="seed">Where the random numbers start: the same seed, the same parts, on every platform.</param>
        /// <returns>The two parts; the rows of each are in the order they have here.</returns>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="trainingShare"/> is outside its range.</exception>
        /// <exception cref="InvalidOperationException">A part would be empty.</exception>
        public (DataSet<T> Training, DataSet<T> HeldOut) Split(double trainingShare, long seed = 0)
        {
            if (!(trainingShare > 0 && trainingShare < 1))
                throw new ArgumentOutOfRangeException(nameof(trainingShare), trainingShare, "The value must be above 0 and below 1.");

            var random = new SplitMix64(seed);
            var isTraining = new bool[Count];
            foreach (List<int> stratum in Strata())
            {
                int[] rows = stratum.ToArray();
                random.Shuffle(rows.AsSpan());
                int cut = (int)Math.Round(rows.Length * trainingShare);
                for (int k = 0; k < cut; k++)
                    isTraining[rows[k]] = true;
            }

            List<int> training = new List<int>(), heldOut = new List<int>();
            for (int row = 0; row < Count; row++)
                (isTraining[row] ? training : heldOut).Add(row);
            if (training.Count == 0 || heldOut.Count == 0)
                throw new InvalidOperationException($"{Count} samples with a share of {trainingShare} leave a part empty; take another share or more samples.");
            return (Take(training.ToArray()), Take(heldOut.ToArray()));
        }

        /// <summary>Some of the samples.</summary>
        /// <param name="rows">Their rows, counted from 0, in the order wanted; at least one, and any of them more than once.</param>
        /// <returns>A new data set of them.</returns>
        /// <exception cref="ArgumentException">There is no row.</exception>
        /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
        public DataSet<T> Take(ReadOnlySpan<int> rows)
        {
            if (rows.IsEmpty)
                throw new ArgumentException("A data set has at least one row; this is empty.", nameof(rows));
            var inputs = new T[checked(rows.Length * InputSize)];
            var targets = new T[checked(rows.Length * TargetSize)];
            var classes = new int[_classes.Length == 0 ? 0 : rows.Length];
            for (int k = 0; k < rows.Length; k++)
            {
                int row = RequireRow(rows[k], nameof(rows));
                Input(row).CopyTo(inputs.AsSpan(k * InputSize));
                Target(row).CopyTo(targets.AsSpan(k * TargetSize));
                if (classes.Length > 0)
                    classes[k] = _classes[row];
            }

            return new DataSet<T>(InputSize, TargetSize, inputs, targets, classes);
        }

        /// <summary>These samples, shifted and scaled by the statistics of others: those that are trained on.</summary>
        /// <param name="standardizer">The statistics, such as <c>new Standardizer&lt;float&gt;(training)</c>.</param>
        /// <returns>A new data set with the same targets.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="standardizer"/> is null.</exception>
        /// <exception cref="ArgumentException">It is for samples of another size.</exception>
        public DataSet<T> Standardize(Standardizer<T> standardizer)
        {
            Arguments.RequireNotNull(standardizer, nameof(standardizer));
            if (standardizer.InputSize != InputSize)
            {
                throw new ArgumentException(
                    $"The statistics are of samples with {standardizer.InputSize} numbers, these have {InputSize}.", nameof(standardizer));
            }

            var inputs = (T[])_inputs.Clone();
            standardizer.Apply(inputs);
            return new DataSet<T>(InputSize, TargetSize, inputs, _targets, _classes);
        }

        /// <summary>The rows of each class; all in one where there are no classes.</summary>
        private List<int>[] Strata()
        {
            var strata = new List<int>[_classes.Length == 0 ? 1 : TargetSize];
            for (int k = 0; k < strata.Length; k++)
                strata[k] = new List<int>();
            for (int row = 0; row < Count; row++)
                strata[_classes.Length == 0 ? 0 : _classes[row]].Add(row);
            return strata;
        }
    }
}
