#nullable enable
using System;

namespace FixedNet
{
    /// <summary>Curves of schedules, with the same bits on every platform: Math.Cos and Math.Pow are the C library's, each with its own last digits.</summary>
    internal static class ScheduleCurve
    {
        /// <summary>from at 0, to at length and beyond, and between them half a cosine.</summary>
        internal static double Cosine(double from, double to, double position, double length) =>
            length <= 0 || position >= length ? to : to + (from - to) / 2 * (1 + CosineOfTurn(Math.Max(position, 0) / length));

        /// <summary>xⁿ for n ≥ 0, by squaring.</summary>
        internal static double Power(double x, long n)
        {
            double power = 1;
            for (; n > 0; n >>= 1)
            {
                if ((n & 1) != 0)
                    power *= x;
                x *= x;
            }

            return power;
        }

        /// <summary>cos πx for 0 ≤ x ≤ 1, to 2 units in the last place of 1.</summary>
        internal static double CosineOfTurn(double x)
        {
            if (x > 0.5)
                return -CosineOfTurn(1 - x);
            return x <= 0.25 ? CosineNearZero(Math.PI * x) : SineNearZero(Math.PI * (0.5 - x));
        }

        /// <summary>Taylor's polynomial of degree 16: on [0, π/4] off by less than 1e-18.</summary>
        private static double CosineNearZero(double y)
        {
            double square = y * y, sum = 1;
            for (int k = 16; k > 0; k -= 2)
                sum = 1 - square * sum / (k * (k - 1));
            return sum;
        }

        /// <summary>Taylor's polynomial of degree 17.</summary>
        private static double SineNearZero(double y)
        {
            double square = y * y, sum = 1;
            for (int k = 17; k > 1; k -= 2)
                sum = 1 - square * sum / (k * (k - 1));
            return y * sum;
        }
    }
}
