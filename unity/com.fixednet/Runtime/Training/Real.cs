#nullable enable
using System;

namespace FixedNet
{
    /// <summary>float and double where code is written for either: netstandard has no generic mathematics.</summary>
    internal static unsafe class Real
    {
        /// <summary>Refuses every other type.</summary>
        internal static void Require<T>()
            where T : unmanaged
        {
            if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
                throw new NotSupportedException($"{typeof(T)} is no precision of networks; use float or double.");
        }

        /// <summary>The number as a double, exactly.</summary>
        internal static double ToDouble<T>(T value)
            where T : unmanaged => typeof(T) == typeof(float) ? *(float*)&value : *(double*)&value;

        /// <summary>The nearest number of the precision.</summary>
        internal static T From<T>(double value)
            where T : unmanaged
        {
            if (typeof(T) != typeof(float))
                return *(T*)&value;
            float rounded = (float)value;
            return *(T*)&rounded;
        }

        /// <summary>Neither NaN nor infinite. netstandard2.0 has no such function.</summary>
        internal static bool IsFinite(double value) => Math.Abs(value) <= double.MaxValue;
    }
}
