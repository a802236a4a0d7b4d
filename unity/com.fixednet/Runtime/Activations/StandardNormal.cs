#nullable enable
using System;

namespace FixedNet
{
    /// <summary>The standard normal distribution, of mean 0 and variance 1, in double precision; .NET has no erf.</summary>
    internal static class StandardNormal
    {
        /// <summary>Beyond ±40 the density and the lower tail are 0 in double precision.</summary>
        internal const double Extent = 40;

        internal const double OneOverRootTwoPi = 0.3989422804014327;

        /// <summary>
        /// Chebyshev coefficients of Q(t) in Φ(−x) = e^(−x²/2) t Q(t), t = 4 / (4 + x), x ≥ 0, over 2t − 1 in [−1, 1].
        /// Computed with 60 digits and printed by tools/fit-normal-tail.py, which measures a relative error of t Q(t) of
        /// at most 7.1e-16 over [0, 40].
        /// </summary>
        private static readonly double[] TailCoefficients =
        {
            0.4852256022830383,
            0.18792720420989265,
            0.05554838891881276,
            0.012129438315111521,
            0.0017314801240606202,
            8.014961859953749E-05,
            -2.5136847908026697E-05,
            -4.725842254926741E-06,
            2.5258922136865774E-07,
            1.536333687349456E-07,
            -8.452550300172939E-10,
            -5.171627015435708E-09,
            -2.8206509081173767E-11,
            1.9435038070971737E-10,
            -2.485356047851177E-12,
            -7.936207374645758E-12,
            4.606201711176235E-13,
            3.2821541166777413E-13,
            -4.353840663163703E-14,
            -1.2268185079261061E-14,
            3.232846081541394E-15,
            3.0451658804315853E-16,
            -2.0130368431552333E-16,
        };

        /// <summary>
        /// Φ(x) = ½ erfc(−x / √2), the probability of a value below x. Relative error below 2e-15 down to x = −37, where Φ turns subnormal.
        /// </summary>
        internal static double Distribution(double x)
        {
            double magnitude = Math.Min(Math.Abs(x), Extent);
            double tail = ExpOfMinusHalfSquare(magnitude) * ScaledTail(magnitude);
            return x > 0 ? 1 - tail : tail;
        }

        /// <summary>φ(x) = e^(−x²/2) / √(2π)</summary>
        internal static double Density(double x) => OneOverRootTwoPi * ExpOfMinusHalfSquare(Math.Min(Math.Abs(x), Extent));

        /// <summary>t Q(t) = Φ(−x) e^(x²/2), by Clenshaw's recurrence.</summary>
        private static double ScaledTail(double x)
        {
            double[] c = TailCoefficients;
            double t = 4 / (4 + x);
            double twice = 2 * (2 * t - 1);
            double current = 0;
            double previous = 0;
            for (int k = c.Length - 1; k > 0; k--)
            {
                double next = twice * current - previous + c[k];
                previous = current;
                current = next;
            }

            return t * (0.5 * (twice * current + c[0]) - previous);
        }

        /// <summary>
        /// e^(−x²/2) for 0 ≤ x ≤ 40. Rounding x² would cost up to 9 bits of the result; so x is split at sixteenths, whose
        /// square is exact, and the rest goes by (x − h)(x + h). Cody, "Rational Chebyshev approximations for the error function", 1969.
        /// </summary>
        private static double ExpOfMinusHalfSquare(double x)
        {
            double h = Math.Floor(16 * x) / 16;
            return Math.Exp(-0.5 * h * h) * Math.Exp(-0.5 * (x - h) * (x + h));
        }
    }
}
