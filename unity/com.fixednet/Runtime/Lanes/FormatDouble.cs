#nullable enable
namespace FixedNet
{
    /// <summary>What exponential and logarithm need to know of double. Its twin for float has the same names.</summary>
    internal static class FormatDouble
    {
        /// <summary>Bits of the significand below its leading 1, and so the place of the exponent.</summary>
        internal const int FractionBits = 52;

        internal const long FractionMask = (1L << FractionBits) - 1;

        /// <summary>What an exponent's bits are above the exponent.</summary>
        internal const double Bias = 1023;

        /// <summary>
        /// 1.5 · 2⁵², where neighbouring numbers are 1 apart: x + Shift is rounded to the nearest integer, with that integer in the
        /// lowest bits.
        /// </summary>
        internal const double Shift = 6755399441055744;

        /// <summary>2⁵²: its bits, or those of an integer below it, are that integer more.</summary>
        internal const double Integers = 4503599627370496;

        internal const long IntegersBits = 0x4330000000000000;

        internal const double SmallestNormal = 2.2250738585072014E-308;

        /// <summary>2⁻⁹⁰⁰: what an optimiser remembers below it counts as 0; see <see cref="RunningValues"/>.</summary>
        internal const double LeastRemembered = 1.1830521861667747E-271;

        /// <summary>2⁻⁵⁰⁰: of a smaller number the square counts as 0.</summary>
        internal const double LeastSquared = 3.054936363499605E-151;

        internal const long OneBits = 0x3FF0000000000000;

        /// <summary>The bits of √½.</summary>
        internal const long RootHalfBits = 0x3FE6A09E667F3BCD;

        internal const double LogTwoOfE = 1.4426950408889634;

        /// <summary>ln 2 in two parts; the first has so few bits that its product with any exponent is exact.</summary>
        internal const double LnTwoHigh = 0.69314718036912382;

        internal const double LnTwoLow = 1.9082149292705877E-10;

        /// <summary>e^x is 0 from here down.</summary>
        internal const double ExpIsZero = -746;

        /// <summary>e^x is ∞ from here up.</summary>
        internal const double ExpIsInfinite = 710;

        /// <summary>φ(x) and Φ(x), density and distribution function of the standard normal, are 0 from here down.</summary>
        internal const double NormalIsZero = -38.65;
    }
}
