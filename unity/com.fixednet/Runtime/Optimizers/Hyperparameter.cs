#nullable enable
using System;

namespace FixedNet
{
    /// <summary>The ranges of hyperparameters. Comparisons are put so that NaN fails them.</summary>
    internal static class Hyperparameter
    {
        internal static double NotNegative(double value, string name)
        {
            if (!(value >= 0 && value <= double.MaxValue))
                throw new ArgumentOutOfRangeException(name, value, "The value must be finite and at least 0.");
            return value;
        }

        /// <summary>A bound, or null for none: at 0 nothing would be left.</summary>
        internal static double? PositiveOrNull(double? value, string name)
        {
            if (value is double bound && !(bound > 0 && bound <= double.MaxValue))
                throw new ArgumentOutOfRangeException(name, value, "The value must be finite and above 0, or null.");
            return value;
        }

        /// <summary>A decay rate of Adam: at 1 its bias correction would divide by 0.</summary>
        internal static double BelowOne(double value, string name)
        {
            if (!(value >= 0 && value < 1))
                throw new ArgumentOutOfRangeException(name, value, "The value must be at least 0 and less than 1.");
            return value;
        }

        /// <summary>A weight of an average: above 1 the other weight would be negative.</summary>
        internal static double AtMostOne(double value, string name)
        {
            if (!(value >= 0 && value <= 1))
                throw new ArgumentOutOfRangeException(name, value, "The value must be at least 0 and at most 1.");
            return value;
        }
    }
}
