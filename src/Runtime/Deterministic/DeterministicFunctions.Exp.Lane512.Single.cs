using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // e^x = 2^k e^r with k the integer nearest to x / ln 2 and r = x − k ln 2.
    // Cody, Waite, "Software manual for the elementary functions", 1980.
    public static partial class DeterministicFunctions
    {
        /// <summary>The exponential function e^x: 0, subnormal numbers and ∞ where they are due.</summary>
        /// <remarks>Off by less than 1.5 units in the last place.</remarks>
        /// <param name="x">The exponent.</param>
        [MethodImpl(Call512)]
        public static Vector512<float> Exp(Vector512<float> x)
        {
            Vector512<float> least = Vector512.Create(FormatSingle.ExpIsZero);
            Vector512<float> most = Vector512.Create(FormatSingle.ExpIsInfinite);
            Vector512<float> bounded = IfLess(x, least, least, x);
            return ExpInRange(IfLess(most, bounded, most, bounded));
        }

        /// <summary>
        /// e^x for x up to <see cref="FormatSingle.ExpIsInfinite"/> and down to 1.5 <see cref="FormatSingle.ExpIsZero"/>.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> ExpInRange(Vector512<float> x)
        {
            Vector512<float> shift = Vector512.Create(FormatSingle.Shift + 2 * FormatSingle.Bias);
            Vector512<float> shifted = MultiplyAdd(x, Vector512.Create(FormatSingle.LogTwoOfE), shift);
            Vector512<float> r = Remainder(x, shifted - shift);
            Vector512<float> one = Vector512.Create(1f);
            return Scaled(MultiplyAdd(MultiplyAdd(ExpPolynomial(r), r, one), r, one), shifted);
        }

        /// <summary>e^x − 1 for x ≤ 0, with small relative error however small |x| is.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> ExpMinusOneBelowZero(Vector512<float> x)
        {
            // e^−64 is nothing beside 1 in either precision.
            Vector512<float> least = Vector512.Create(-64f);
            Vector512<float> exponent = IfLess(x, least, least, x);
            Vector512<float> shift = Vector512.Create(FormatSingle.Shift + FormatSingle.Bias);
            Vector512<float> shifted = MultiplyAdd(exponent, Vector512.Create(FormatSingle.LogTwoOfE), shift);
            Vector512<float> r = Remainder(exponent, shifted - shift);
            Vector512<float> scale = PowerOfTwo(shifted);
            return MultiplyAdd(scale, MultiplyAdd(ExpPolynomial(r), r * r, r), scale - Vector512.Create(1f));
        }

        /// <summary>x − k ln 2</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Remainder(Vector512<float> x, Vector512<float> k) =>
            MultiplyAdd(k, Vector512.Create(-FormatSingle.LnTwoLow), MultiplyAdd(k, Vector512.Create(-FormatSingle.LnTwoHigh), x));
    }
}
