#nullable enable
using System;
using System.Collections.Generic;

namespace FixedNet
{
    /// <summary>Samples as a network takes them, one row after the other in one array, from how else they may be held.</summary>
    /// <remarks>
    /// Each method makes a new array of m · width numbers, where element [k · width + i] is number i of row k; rows must be of the same
    /// length. Convert once, before training, not in every step.
    /// </remarks>
    public static class Rows
    {
        /// <summary>The rows of a matrix, one after the other.</summary>
        /// <typeparam name="T">The type of a number.</typeparam>
        /// <param name="rows">The matrix [m, width].</param>
        /// <returns>A new array [m · width].</returns>
        /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
        public static T[] Flatten<T>(T[,] rows)
            where T : unmanaged
        {
            Arguments.RequireNotNull(rows, nameof(rows));
            var flat = new T[rows.Length];
            int next = 0;
            foreach (T value in rows)
                flat[next++] = value;
            return flat;
        }

        /// <summary>Rows that are arrays of their own, one after the other.</summary>
        /// <typeparam name="T">The type of a number.</typeparam>
        /// <param name="rows">m rows, such as a <c>float[][]</c> or a list of arrays.</param>
        /// <returns>A new array [m · width].</returns>
        /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
        /// <exception cref="ArgumentException">A row is null, or of another length than the first.</exception>
        public static T[] Flatten<T>(IReadOnlyCollection<T[]> rows)
            where T : unmanaged
        {
            Arguments.RequireNotNull(rows, nameof(rows));
            int width = -1, row = 0;
            T[] flat = Array.Empty<T>();
            foreach (T[] values in rows)
            {
                if (values is null)
                    throw new ArgumentException($"Row {row} is null.", nameof(rows));
                if (width < 0)
                {
                    width = values.Length;
                    flat = new T[checked(rows.Count * width)];
                }

                if (values.Length != width)
                    throw new ArgumentException($"Row {row} has {values.Length} elements where the first has {width}; rows must be of the same length.", nameof(rows));
                values.CopyTo(flat, row++ * width);
            }

            return flat;
        }

        /// <summary>Numbers of a list, which are rows one after the other already.</summary>
        /// <typeparam name="T">The type of a number.</typeparam>
        /// <param name="numbers">The numbers, such as a <c>List&lt;float&gt;</c>.</param>
        /// <returns>A new array of them.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
        public static T[] Flatten<T>(IReadOnlyCollection<T> numbers)
            where T : unmanaged
        {
            Arguments.RequireNotNull(numbers, nameof(numbers));
            var flat = new T[numbers.Count];
            int next = 0;
            foreach (T value in numbers)
                flat[next++] = value;
            return flat;
        }

        /// <summary>The rows of a matrix, one after the other, each number rounded to single precision.</summary>
        /// <param name="rows">The matrix [m, width].</param>
        /// <returns>A new array [m · width].</returns>
        /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
        public static float[] ToSingle(double[,] rows) => Rounded(Flatten(rows));

        /// <summary>Rows that are arrays of their own, one after the other, each number rounded to single precision.</summary>
        /// <param name="rows">m rows.</param>
        /// <returns>A new array [m · width].</returns>
        /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
        /// <exception cref="ArgumentException">A row is null, or of another length than the first.</exception>
        public static float[] ToSingle(IReadOnlyCollection<double[]> rows) => Rounded(Flatten(rows));

        /// <summary>Numbers, each rounded to single precision.</summary>
        /// <param name="numbers">The numbers.</param>
        /// <returns>A new array of them.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
        public static float[] ToSingle(IReadOnlyCollection<double> numbers) => Rounded(Flatten(numbers));

        /// <summary>The rows of a matrix, one after the other, in double precision.</summary>
        /// <param name="rows">The matrix [m, width].</param>
        /// <returns>A new array [m · width].</returns>
        /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
        public static double[] ToDouble(float[,] rows) => Widened(Flatten(rows));

        /// <summary>Rows that are arrays of their own, one after the other, in double precision.</summary>
        /// <param name="rows">m rows.</param>
        /// <returns>A new array [m · width].</returns>
        /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
        /// <exception cref="ArgumentException">A row is null, or of another length than the first.</exception>
        public static double[] ToDouble(IReadOnlyCollection<float[]> rows) => Widened(Flatten(rows));

        /// <summary>Numbers in double precision.</summary>
        /// <param name="numbers">The numbers.</param>
        /// <returns>A new array of them.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
        public static double[] ToDouble(IReadOnlyCollection<float> numbers) => Widened(Flatten(numbers));

        private static float[] Rounded(double[] numbers) => Array.ConvertAll(numbers, number => (float)number);

        private static double[] Widened(float[] numbers) => Array.ConvertAll(numbers, number => (double)number);
    }
}
