#nullable enable
using System.Runtime.CompilerServices;

namespace FixedNet
{
    // What the formulas are made of, for one number; for vectors under the same names in Operations.Vector512.
    public static partial class DeterministicFunctions
    {
        /// <summary>a b + c, rounded twice.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float MultiplyAdd(float a, float b, float c) => a * b + c;

        /// <summary>a &lt; b ? then : otherwise</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float IfLess(float a, float b, float then, float otherwise) => a < b ? then : otherwise;

        /// <summary>a ≤ b ? then : otherwise</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float IfNotGreater(float a, float b, float then, float otherwise) => a <= b ? then : otherwise;

        /// <summary>2^n, for n with the bias added in the lowest bits; higher bits fall out on the left.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float PowerOfTwo(float biased) => OfBits(Bits(biased) << FormatSingle.FractionBits);

        /// <summary>value · 2^n, for n with twice the bias added in the lowest bits: in two factors, as 2^n may be out of range.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float Scaled(float value, float biased)
        {
            var bits = Bits(biased);
            var half = bits >> 1;
            return value * OfBits(half << FormatSingle.FractionBits) * OfBits((bits - half) << FormatSingle.FractionBits);
        }

        /// <summary>The k of x = 2^k m with m in [√½, √2), for a normal x above 0, and <c>Integers + Bias</c> more.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float Exponent(float x) =>
            OfBits((unchecked(Bits(x) + (FormatSingle.OneBits - FormatSingle.RootHalfBits)) >> FormatSingle.FractionBits) | FormatSingle.IntegersBits);

        /// <summary>The m of <see cref="Exponent(float)"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float Significand(float x) => OfBits(
            (unchecked(Bits(x) + (FormatSingle.OneBits - FormatSingle.RootHalfBits)) & FormatSingle.FractionMask) + FormatSingle.RootHalfBits);
    }
}
