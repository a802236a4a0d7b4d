#nullable enable
namespace FixedNet
{
    /// <summary>What exponential and logarithm need to know of float. Its twin for double has the same names.</summary>
    internal static class FormatSingle
    {
        /// <summary>Bits of the significand below its leading 1, and so the place of the exponent.</summary>
        internal const int FractionBits = 23;

        internal const int FractionMask = (1 << FractionBits) - 1;

        /// <summary>What an exponent's bits are above the exponent.</summary>
        internal const float Bias = 127;

        /// <summary>
        /// 1.5 · 2²³, where neighbouring numbers are 1 apart: x + Shift is rounded to the nearest integer, with that integer in the
        /// lowest bits.
        /// </summary>
        internal const float Shift = 12582912;

        /// <summary>2²³: its bits, or those of an integer below it, are that integer more.</summary>
        internal const float Integers = 8388608;

        internal const int IntegersBits = 0x4B000000;

        internal const float SmallestNormal = 1.17549435E-38f;

        /// <summary>2⁻¹⁰⁰: what an optimiser remembers below it counts as 0; see <see cref="RunningValues"/>.</summary>
        internal const float LeastRemembered = 7.88860905E-31f;

        /// <summary>2⁻⁵⁶: of a smaller number the square counts as 0.</summary>
        internal const float LeastSquared = 1.38777878E-17f;

        internal const int OneBits = 0x3F800000;

        /// <summary>The bits of √½.</summary>
        internal const int RootHalfBits = 0x3F3504F3;

        internal const float LogTwoOfE = 1.442695f;

        /// <summary>ln 2 in two parts; the first has so few bits that its product with any exponent is exact.</summary>
        internal const float LnTwoHigh = 0.693359375f;

        internal const float LnTwoLow = -2.12194440E-4f;

        /// <summary>e^x is 0 from here down.</summary>
        internal const float ExpIsZero = -104;

        /// <summary>e^x is ∞ from here up.</summary>
        internal const float ExpIsInfinite = 89;

        /// <summary>φ(x) and Φ(x), density and distribution function of the standard normal, are 0 from here down.</summary>
        internal const float NormalIsZero = -14.45f;
    }
}
