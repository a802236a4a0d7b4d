#nullable enable
using System;

namespace FixedNet
{
    /// <summary>Classes as targets: a row for each sample, 1 for its class and 0 for the others.</summary>
    public static class OneHot
    {
        /// <summary>Makes targets of classes.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="classes">The class of each sample, from 0 to classCount − 1.</param>
        /// <param name="classCount">The number of classes, at least 1.</param>
        /// <returns>A new array [m, classCount].</returns>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="classCount"/> is less than 1.</exception>
        /// <exception cref="ArgumentException">There is no such class; the message names the row.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public static T[] Targets<T>(ReadOnlySpan<int> classes, int classCount)
            where T : unmanaged
        {
            Real.Require<T>();
            Arguments.RequirePositive(classCount, nameof(classCount));
            RequireClasses(classes, classCount, nameof(classes));
            var targets = new T[checked(classes.Length * classCount)];
            T one = Real.From<T>(1);
            for (int row = 0; row < classes.Length; row++)
                targets[row * classCount + classes[row]] = one;
            return targets;
        }

        internal static void RequireClasses(ReadOnlySpan<int> classes, int classCount, string name)
        {
            for (int row = 0; row < classes.Length; row++)
            {
                if ((uint)classes[row] >= (uint)classCount)
                    throw new ArgumentException($"Row {row} is of class {classes[row]}; the classes are 0 to {classCount - 1}.", name);
            }
        }
    }
}
