using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // Horner's rule throughout: fewest operations; what runs side by side are the vectors of a kernel.
    public static partial class Lanes
    {
        /// <summary>P(r) in e^r = 1 + r + r² P(r), |r| ≤ ½ ln 2. tools/fit-exp.py: relative error of e^r 1.1e-17.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> ExpPolynomial(Vector512<double> r)
        {
            Vector512<double> r2 = r * r;
            Vector512<double> pEven = Vector512.Create(2.7630235142681504E-07);
            pEven = MultiplyAdd(pEven, r2, Vector512.Create(2.4801493132562158E-05));
            pEven = MultiplyAdd(pEven, r2, Vector512.Create(0.001388888894360141));
            pEven = MultiplyAdd(pEven, r2, Vector512.Create(0.04166666666653025));
            pEven = MultiplyAdd(pEven, r2, Vector512.Create(0.5000000000000011));
            Vector512<double> pOdd = Vector512.Create(2.5000076674951216E-08);
            pOdd = MultiplyAdd(pOdd, r2, Vector512.Create(2.7557586259312315E-06));
            pOdd = MultiplyAdd(pOdd, r2, Vector512.Create(0.0001984126950677743));
            pOdd = MultiplyAdd(pOdd, r2, Vector512.Create(0.008333333333494342));
            pOdd = MultiplyAdd(pOdd, r2, Vector512.Create(0.16666666666666413));
            Vector512<double> p = MultiplyAdd(pOdd, r, pEven);
            return p;
        }

        /// <summary>log((1 + s) / (1 − s)) = 2s + s³ P(s²), |s| ≤ ⅓. tools/fit-log.py: relative error 5.1e-17.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> LogOfRatio(Vector512<double> s)
        {
            Vector512<double> u = s * s;
            Vector512<double> p = Vector512.Create(0.17739639172669835);
            p = MultiplyAdd(p, u, Vector512.Create(0.09902876463772105));
            p = MultiplyAdd(p, u, Vector512.Create(0.1358630361886171));
            p = MultiplyAdd(p, u, Vector512.Create(0.15364296614648706));
            p = MultiplyAdd(p, u, Vector512.Create(0.18182814007753137));
            p = MultiplyAdd(p, u, Vector512.Create(0.22222192906913843));
            p = MultiplyAdd(p, u, Vector512.Create(0.2857142905795257));
            p = MultiplyAdd(p, u, Vector512.Create(0.39999999996050145));
            p = MultiplyAdd(p, u, Vector512.Create(0.6666666666667769));
            return MultiplyAdd(p * u, s, s + s);
        }

        /// <summary>
        /// Φ(−x) e^(x²/2) = P(x) / Q(x) for x from 0 to where Φ(−x) is 0. tools/fit-gelu.py: relative error 1.1e-16.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<double> ScaledTail(Vector512<double> x)
        {
            Vector512<double> p = Vector512.Create(1.3937360930512568E-06);
            p = MultiplyAdd(p, x, Vector512.Create(3.7432955673557715E-05));
            p = MultiplyAdd(p, x, Vector512.Create(0.0004923718103090637));
            p = MultiplyAdd(p, x, Vector512.Create(0.004102744687105828));
            p = MultiplyAdd(p, x, Vector512.Create(0.023685309526636413));
            p = MultiplyAdd(p, x, Vector512.Create(0.09790412190151757));
            p = MultiplyAdd(p, x, Vector512.Create(0.2897866247367828));
            p = MultiplyAdd(p, x, Vector512.Create(0.5946787545296048));
            p = MultiplyAdd(p, x, Vector512.Create(0.7753080688486708));
            p = MultiplyAdd(p, x, Vector512.Create(0.5));
            Vector512<double> q = Vector512.Create(3.493578298225899E-06);
            q = MultiplyAdd(q, x, Vector512.Create(9.383050509229522E-05));
            q = MultiplyAdd(q, x, Vector512.Create(0.001237686679842682));
            q = MultiplyAdd(q, x, Vector512.Create(0.010377886330534273));
            q = MultiplyAdd(q, x, Vector512.Create(0.06059747291190546));
            q = MultiplyAdd(q, x, Vector512.Create(0.25550562353510986));
            q = MultiplyAdd(q, x, Vector512.Create(0.7833244026829417));
            q = MultiplyAdd(q, x, Vector512.Create(1.7164141139233233));
            q = MultiplyAdd(q, x, Vector512.Create(2.5631899574275994));
            q = MultiplyAdd(q, x, Vector512.Create(2.3485006985001964));
            q = MultiplyAdd(q, x, Vector512.Create(1.0));
            return p / q;
        }
    }
}
