using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Lanes
    {
        /// <summary>The natural logarithm: −∞ for 0, ∞ for ∞, NaN below 0 and for NaN.</summary>
        /// <remarks>
        /// x = 2^k m with m in [√½, √2), and log m = 2 artanh((m − 1) / (m + 1)). Off by less than 2.5 units in the last place.
        /// </remarks>
        /// <param name="x">The argument.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Log(Vector512<float> x)
        {
            Vector512<float> subnormal = Vector512.LessThan(x, Vector512.Create(FormatSingle.SmallestNormal));
            Vector512<float> normal = Vector512.ConditionalSelect(subnormal, x * Vector512.Create(FormatSingle.Integers), x);
            Vector512<float> bias = Vector512.ConditionalSelect(
                subnormal,
                Vector512.Create(FormatSingle.Integers + FormatSingle.Bias + FormatSingle.FractionBits),
                Vector512.Create(FormatSingle.Integers + FormatSingle.Bias));

            // Bits as if √½ were 1: so the exponent is k, and the fraction tells how far m is above √½.
            Vector512<int> bits = normal.AsInt32() + Vector512.Create(FormatSingle.OneBits - FormatSingle.RootHalfBits);
            Vector512<int> exponent =
                Vector512.ShiftRightLogical(bits, FormatSingle.FractionBits) | Vector512.Create(FormatSingle.IntegersBits);
            Vector512<float> k = exponent.AsSingle() - bias;
            Vector512<int> fraction = bits & Vector512.Create(FormatSingle.FractionMask);
            Vector512<float> m = (fraction + Vector512.Create(FormatSingle.RootHalfBits)).AsSingle();

            Vector512<float> s = (m - Vector512.Create(1f)) / (m + Vector512.Create(1f));
            Vector512<float> low = MultiplyAdd(k, Vector512.Create(FormatSingle.LnTwoLow), LogOfRatio(s));
            Vector512<float> log = MultiplyAdd(k, Vector512.Create(FormatSingle.LnTwoHigh), low);

            Vector512<float> infinity = Vector512.Create(float.PositiveInfinity);
            Vector512<float> positive = Vector512.ConditionalSelect(Vector512.LessThan(x, infinity), log, x);
            Vector512<float> other = Vector512.ConditionalSelect(
                Vector512.Equals(x, Vector512<float>.Zero), Vector512.Create(float.NegativeInfinity), Vector512.Create(float.NaN));
            return Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<float>.Zero), positive, other);
        }

        /// <summary>log(1 + e) for e in [0, 1]; relative accuracy is kept where e is small.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> LogOnePlus(Vector512<float> e) => LogOfRatio(e / (e + Vector512.Create(2f)));
    }
}
