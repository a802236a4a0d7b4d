using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FixedNet
{
    // e^x = 2^k e^r with k the integer nearest to x / ln 2 and r = x − k ln 2.
    // Cody, Waite, "Software manual for the elementary functions", 1980.
    public static partial class Lanes
    {
        /// <summary>The exponential function e^x: 0, subnormal numbers and ∞ where they are due, NaN for NaN.</summary>
        /// <remarks>Off by less than 1.25 units in the last place.</remarks>
        /// <param name="x">The exponent.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Exp(Vector512<float> x)
        {
            Vector512<float> bounded = MaxNative(Vector512.Create(FormatSingle.ExpIsZero), x);
            return ExpInRange(MinNative(Vector512.Create(FormatSingle.ExpIsInfinite), bounded));
        }

        /// <summary>
        /// e^x for x up to <see cref="FormatSingle.ExpIsInfinite"/> and down to 1.5 <see cref="FormatSingle.ExpIsZero"/>.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> ExpInRange(Vector512<float> x)
        {
            Vector512<float> shift = Vector512.Create(FormatSingle.Shift + 2 * FormatSingle.Bias);
            Vector512<float> shifted = MultiplyAdd(x, Vector512.Create(FormatSingle.LogTwoOfE), shift);
            Vector512<float> k = shifted - shift;
            Vector512<float> r = Remainder(x, k);
            Vector512<float> one = Vector512.Create(1f);
            Vector512<float> power = MultiplyAdd(MultiplyAdd(ExpPolynomial(r), r, one), r, one);
            if (Avx512F.VL.IsSupported)
                return ScaleNative(power, k);

            // 2^k may be out of range where 2^k e^r is not: hence two factors, of half the exponent each. With twice the bias added to k,
            // the halves have it once, and are numbers as soon as they stand where the exponent does.
            Vector512<int> bits = shifted.AsInt32();
            Vector512<int> half = Vector512.ShiftRightLogical(bits, 1);
            return power * PowerOfTwo(half) * PowerOfTwo(bits - half);
        }

        /// <summary>e^x − 1 for x ≤ 0, with small relative error however small |x| is. For x above 0 there is no telling.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> ExpMinusOneBelowZero(Vector512<float> x)
        {
            // e^−64 is nothing beside 1 in either precision.
            Vector512<float> exponent = MaxNative(Vector512.Create(-64f), x);
            Vector512<float> shift = Vector512.Create(FormatSingle.Shift + FormatSingle.Bias);
            Vector512<float> shifted = MultiplyAdd(exponent, Vector512.Create(FormatSingle.LogTwoOfE), shift);
            Vector512<float> r = Remainder(exponent, shifted - shift);
            Vector512<float> scale = PowerOfTwo(shifted.AsInt32());
            return MultiplyAdd(scale, MultiplyAdd(ExpPolynomial(r), r * r, r), scale - Vector512.Create(1f));
        }

        /// <summary>x − k ln 2</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Remainder(Vector512<float> x, Vector512<float> k) =>
            MultiplyAdd(k, Vector512.Create(-FormatSingle.LnTwoLow), MultiplyAdd(k, Vector512.Create(-FormatSingle.LnTwoHigh), x));

        /// <summary>2^n from the bits of n, the bias included; higher bits fall out on the left.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> PowerOfTwo(Vector512<int> biased) =>
            Vector512.ShiftLeft(biased, FormatSingle.FractionBits).AsSingle();
    }
}
