#nullable enable
using System;
using System.Collections.Generic;

namespace FixedNet
{
    /// <summary>
    /// Shifts and scales every input to mean 0 and deviation 1, (x − μ) / σ, so that none outweighs another for its unit alone. μ and σ are
    /// those of the samples it was made of: of those trained on only, since nobody knows the mean of tomorrow's.
    /// </summary>
    /// <typeparam name="T">float or double.</typeparam>
    public sealed class Standardizer<T>
        where T : unmanaged
    {
        private readonly double[] _means;
        private readonly double[] _deviations;

        /// <summary>Takes the statistics of samples.</summary>
        /// <param name="training">The samples that are trained on.</param>
        /// <exception cref="ArgumentNullException"><paramref name="training"/> is null.</exception>
        public Standardizer(DataSet<T> training)
        {
            Arguments.RequireNotNull(training, nameof(training));
            InputSize = training.InputSize;
            _means = new double[InputSize];
            _deviations = new double[InputSize];
            for (int column = 0; column < InputSize; column++)
                (_means[column], _deviations[column]) = Statistics(training, column);
            Means = Array.AsReadOnly(_means);
            Deviations = Array.AsReadOnly(_deviations);
        }

        /// <summary>The numbers of a sample.</summary>
        public int InputSize { get; }

        /// <summary>μ of each input.</summary>
        public IReadOnlyList<double> Means { get; }

        /// <summary>σ of each input, √((1/m) Σ (x − μ)²); 1 where all samples have the same number, which is only shifted.</summary>
        public IReadOnlyList<double> Deviations { get; }

        /// <summary>Standardises samples in place. Allocates nothing.</summary>
        /// <param name="inputs">The samples [m, InputSize], m ≥ 1.</param>
        /// <exception cref="ArgumentException">The length is no whole number of samples.</exception>
        public void Apply(Span<T> inputs)
        {
            int rows = Arguments.BatchSize(inputs.Length, InputSize, nameof(inputs));
            for (int row = 0; row < rows; row++)
            {
                Span<T> sample = inputs.Slice(row * InputSize, InputSize);
                for (int column = 0; column < sample.Length; column++)
                    sample[column] = Real.From<T>((Real.ToDouble(sample[column]) - _means[column]) / _deviations[column]);
            }
        }

        private static (double Mean, double Deviation) Statistics(DataSet<T> training, int column)
        {
            double sum = 0, squares = 0;
            for (int row = 0; row < training.Count; row++)
                sum += Real.ToDouble(training.Input(row)[column]);
            double mean = sum / training.Count;
            bool isConstant = true;
            for (int row = 0; row < training.Count; row++)
            {
                double value = Real.ToDouble(training.Input(row)[column]);
                squares += (value - mean) * (value - mean);
                isConstant &= value == Real.ToDouble(training.Input(0)[column]);
            }

            return (mean, isConstant ? 1 : Math.Sqrt(squares / training.Count));
        }
    }
}
