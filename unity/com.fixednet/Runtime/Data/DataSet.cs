#nullable enable
using System;

namespace FixedNet
{
    /// <summary>Samples with their targets in memory, a row each; with the class of each where the targets are classes.</summary>
    /// <remarks>Immutable: parts and standardised forms are new data sets.</remarks>
    /// <typeparam name="T">float or double.</typeparam>
    public sealed partial class DataSet<T>
        where T : unmanaged
    {
        private readonly T[] _inputs;
        private readonly T[] _targets;
        private readonly int[] _classes;

        /// <summary>Copies samples and their targets.</summary>
        /// <param name="inputSize">The numbers of a sample, at least 1.</param>
        /// <param name="targetSize">The numbers of a target, at least 1.</param>
        /// <param name="inputs">The samples, one row after another: [m, inputSize], m ≥ 1.</param>
        /// <param name="targets">Their targets [m, targetSize].</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is less than 1.</exception>
        /// <exception cref="ArgumentException">A length does not fit.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public DataSet(int inputSize, int targetSize, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
        {
            Count = RowCount(inputSize, targetSize, inputs, nameof(targetSize));
            Arguments.RequireLength(targets.Length, (long)Count * targetSize, nameof(targets), $"a row of {targetSize} for each of the {Count} samples");
            (InputSize, TargetSize) = (inputSize, targetSize);
            (_inputs, _targets, _classes) = (inputs.ToArray(), targets.ToArray(), Array.Empty<int>());
        }

        /// <summary>Copies samples and their classes; the targets are one-hot rows: 1 for the class, 0 for the others.</summary>
        /// <param name="inputSize">The numbers of a sample, at least 1.</param>
        /// <param name="classCount">The number of classes, at least 1.</param>
        /// <param name="inputs">The samples, one row after another: [m, inputSize], m ≥ 1.</param>
        /// <param name="classes">The class of each, from 0 to classCount − 1: [m].</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is less than 1.</exception>
        /// <exception cref="ArgumentException">A length does not fit, or there is no such class.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public DataSet(int inputSize, int classCount, ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes)
        {
            Count = RowCount(inputSize, classCount, inputs, nameof(classCount));
            Arguments.RequireLength(classes.Length, Count, nameof(classes), "one for each sample");
            _targets = OneHot.Targets<T>(classes, classCount);
            (InputSize, TargetSize) = (inputSize, classCount);
            (_inputs, _classes) = (inputs.ToArray(), classes.ToArray());
        }

        private DataSet(int inputSize, int targetSize, T[] inputs, T[] targets, int[] classes)
        {
            Count = inputs.Length / inputSize;
            (InputSize, TargetSize) = (inputSize, targetSize);
            (_inputs, _targets, _classes) = (inputs, targets, classes);
        }

        /// <summary>The number of samples, m.</summary>
        public int Count { get; }

        /// <summary>The numbers of a sample.</summary>
        public int InputSize { get; }

        /// <summary>The numbers of a target; the number of classes, where targets are classes.</summary>
        public int TargetSize { get; }

        /// <summary>The samples [m, InputSize].</summary>
        public ReadOnlySpan<T> Inputs => _inputs;

        /// <summary>The targets [m, TargetSize].</summary>
        public ReadOnlySpan<T> Targets => _targets;

        /// <summary>The class of each sample [m]; empty where the targets are no classes.</summary>
        public ReadOnlySpan<int> Classes => _classes;

        /// <summary>One sample.</summary>
        /// <param name="row">The row, counted from 0.</param>
        /// <returns>Its numbers [InputSize].</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
        public ReadOnlySpan<T> Input(int row) => _inputs.AsSpan(RequireRow(row, nameof(row)) * InputSize, InputSize);

        /// <summary>The target of one sample.</summary>
        /// <param name="row">The row, counted from 0.</param>
        /// <returns>Its numbers [TargetSize].</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
        public ReadOnlySpan<T> Target(int row) => _targets.AsSpan(RequireRow(row, nameof(row)) * TargetSize, TargetSize);

        /// <summary>These samples to judge a training by.</summary>
        /// <param name="samples">The samples.</param>
        public static implicit operator Validation<T>(DataSet<T> samples)
        {
            Arguments.RequireNotNull(samples, nameof(samples));
            return new Validation<T>(samples, samples._inputs, samples._targets);
        }

        internal void RequireSizes(int inputSize, int targetSize, string name)
        {
            if (InputSize != inputSize || TargetSize != targetSize)
            {
                throw new ArgumentException(
                    $"The samples have {InputSize} numbers and targets of {TargetSize}, where the network takes {inputSize} and gives {targetSize}.", name);
            }
        }

        private static int RowCount(int inputSize, int targetSize, ReadOnlySpan<T> inputs, string targetName)
        {
            Real.Require<T>();
            Arguments.RequirePositive(inputSize, nameof(inputSize));
            Arguments.RequirePositive(targetSize, targetName);
            return Arguments.BatchSize(inputs.Length, inputSize, nameof(inputs));
        }

        private int RequireRow(int row, string name) => (uint)row < (uint)Count
            ? row
            : throw new ArgumentOutOfRangeException(name, row, $"The rows are 0 to {Count - 1}.");
    }
}
