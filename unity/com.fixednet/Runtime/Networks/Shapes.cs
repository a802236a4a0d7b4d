#nullable enable
using System;
using System.Collections.Generic;

namespace FixedNet
{
    /// <summary>Lengths of an array's axes.</summary>
    internal static class Shapes
    {
        /// <summary>"[5, 8]"</summary>
        public static string Text<T>(IReadOnlyList<T> shape) => "[" + string.Join(", ", shape) + "]";

        /// <summary>The number of elements.</summary>
        /// <exception cref="OverflowException">There are more than an array can have.</exception>
        public static int Length(int[] shape)
        {
            int length = 1;
            foreach (int axis in shape)
                length = checked(length * axis);
            return length;
        }
    }
}
