using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Lanes
    {
        /// <summary>P(r) in e^r = 1 + r + r² P(r), |r| ≤ ½ ln 2. tools/fit-exp.py: relative error of e^r 3.8e-09.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> ExpPolynomial(Vector512<float> r)
        {
            Vector512<float> p = Vector512.Create(0.001381463f);
            p = MultiplyAdd(p, r, Vector512.Create(0.00836871f));
            p = MultiplyAdd(p, r, Vector512.Create(0.04166839f));
            p = MultiplyAdd(p, r, Vector512.Create(0.16666521f));
            p = MultiplyAdd(p, r, Vector512.Create(0.49999994f));
            return p;
        }

        /// <summary>log((1 + s) / (1 − s)) = 2s + s³ P(s²), |s| ≤ ⅓. tools/fit-log.py: relative error 5.3e-09.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> LogOfRatio(Vector512<float> s)
        {
            Vector512<float> u = s * s;
            Vector512<float> p = Vector512.Create(0.28011236f);
            p = MultiplyAdd(p, u, Vector512.Create(0.28001946f));
            p = MultiplyAdd(p, u, Vector512.Create(0.40021518f));
            p = MultiplyAdd(p, u, Vector512.Create(0.6666642f));
            return MultiplyAdd(p * u, s, s + s);
        }

        /// <summary>
        /// Φ(x) e^(x²/2) = P(x) / Q(x) for x from <see cref="FormatSingle.NormalIsZero"/> to 0. tools/fit-gelu.py: relative error 4.0e-08.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> ScaledTail(Vector512<float> x)
        {
            Vector512<float> p = Vector512.Create(0.0041138437f);
            p = MultiplyAdd(p, x, Vector512.Create(-0.040616404f));
            p = MultiplyAdd(p, x, Vector512.Create(0.18318488f));
            p = MultiplyAdd(p, x, Vector512.Create(-0.43822652f));
            p = MultiplyAdd(p, x, Vector512.Create(0.5f));
            Vector512<float> q = Vector512.Create(-0.010311756f);
            q = MultiplyAdd(q, x, Vector512.Create(0.1018167f));
            q = MultiplyAdd(q, x, Vector512.Create(-0.46933803f));
            q = MultiplyAdd(q, x, Vector512.Create(1.2022935f));
            q = MultiplyAdd(q, x, Vector512.Create(-1.6743381f));
            q = MultiplyAdd(q, x, Vector512.Create(1f));
            return p / q;
        }
    }
}
