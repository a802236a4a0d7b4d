using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class DeterministicFunctions
    {
        /// <summary>The natural logarithm: −∞ for 0, ∞ for ∞, NaN below 0.</summary>
        /// <remarks>
        /// x = 2^k m with m in [√½, √2), and log m = 2 artanh((m − 1) / (m + 1)). Off by less than 2.5 units in the last place.
        /// </remarks>
        /// <param name="x">The argument.</param>
        [MethodImpl(Call512)]
        public static Vector512<float> Log(Vector512<float> x)
        {
            Vector512<float> smallest = Vector512.Create(FormatSingle.SmallestNormal);
            Vector512<float> normal = IfLess(x, smallest, x * Vector512.Create(FormatSingle.Integers), x);
            Vector512<float> bias = Vector512.Create(FormatSingle.Integers + FormatSingle.Bias);
            Vector512<float> k = Exponent(normal) - IfLess(x, smallest, bias + Vector512.Create((float)FormatSingle.FractionBits), bias);
            Vector512<float> m = Significand(normal);

            Vector512<float> one = Vector512.Create(1f);
            Vector512<float> low = MultiplyAdd(k, Vector512.Create(FormatSingle.LnTwoLow), LogOfRatio((m - one) / (m + one)));
            Vector512<float> log = MultiplyAdd(k, Vector512.Create(FormatSingle.LnTwoHigh), low);

            Vector512<float> zero = Vector512.Create(0f);
            Vector512<float> positive = IfLess(x, Vector512.Create(float.PositiveInfinity), log, x);
            Vector512<float> other = IfNotGreater(zero, x, Vector512.Create(float.NegativeInfinity), Vector512.Create(float.NaN));
            return IfLess(zero, x, positive, other);
        }

        /// <summary>log(1 + e) for e in [0, 1]; relative accuracy is kept where e is small.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> LogOnePlus(Vector512<float> e) => LogOfRatio(e / (e + Vector512.Create(2f)));
    }
}
