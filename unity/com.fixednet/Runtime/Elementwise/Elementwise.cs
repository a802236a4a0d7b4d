#nullable enable
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace FixedNet
{
    /// <summary>Takes a formula through vectors, as many numbers at a time as the hardware has lanes.</summary>
    internal static class Elementwise
    {
        /// <summary>Applies a formula to every index below a length.</summary>
        /// <remarks>
        /// What the widest vectors leave over goes to narrower ones, so that short vectors gain as well. The result does not depend on
        /// the widths, not in a bit: each lane computes what a single number would, with the same rounding.
        /// </remarks>
        /// <typeparam name="T">The type of a number: float or double.</typeparam>
        /// <typeparam name="TFormula">The formula; a struct, so that the loops are compiled for it alone.</typeparam>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Apply<T, TFormula>(TFormula formula, nint length)
            where T : struct
            where TFormula : struct, IElementwise
        {
            nint i = 0;
#if NET8_0_OR_GREATER
            if (Lanes.IsWorthwhile512)
            {
                for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
                    formula.Apply512(i);
            }

            if (Lanes.IsWorthwhile256)
            {
                for (; i <= length - Vector256<T>.Count; i += Vector256<T>.Count)
                    formula.Apply256(i);
            }

            if (Lanes.IsWorthwhile128)
            {
                for (; i <= length - Vector128<T>.Count; i += Vector128<T>.Count)
                    formula.Apply128(i);
            }
#endif
            for (; i < length; i++)
                formula.Apply(i);
        }
    }
}
