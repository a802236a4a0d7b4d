using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Lanes
    {
        /// <summary>P(r) in e^r = 1 + r + r² P(r), |r| ≤ ½ ln 2. tools/fit-exp.py: relative error of e^r 1.1e-17.</summary>
        /// <remarks>In two chains, of even and odd powers: one alone is long enough to be waited for.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> ExpPolynomial(Vector512<double> r)
        {
            Vector512<double> u = r * r;
            Vector512<double> even = Vector512.Create(2.7630235142681504E-07);
            even = MultiplyAdd(even, u, Vector512.Create(2.4801493132562158E-05));
            even = MultiplyAdd(even, u, Vector512.Create(0.001388888894360141));
            even = MultiplyAdd(even, u, Vector512.Create(0.04166666666653025));
            even = MultiplyAdd(even, u, Vector512.Create(0.5000000000000011));
            Vector512<double> odd = Vector512.Create(2.5000076674951216E-08);
            odd = MultiplyAdd(odd, u, Vector512.Create(2.7557586259312315E-06));
            odd = MultiplyAdd(odd, u, Vector512.Create(0.0001984126950677743));
            odd = MultiplyAdd(odd, u, Vector512.Create(0.008333333333494342));
            odd = MultiplyAdd(odd, u, Vector512.Create(0.16666666666666413));
            return MultiplyAdd(odd, r, even);
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
        /// Φ(x) e^(x²/2) = P(x) / Q(x) for x from <see cref="FormatDouble.NormalIsZero"/> to 0. tools/fit-gelu.py: relative error 1.1e-16.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<double> ScaledTail(Vector512<double> x)
        {
            Vector512<double> p = Vector512.Create(-1.3897109488571913E-06);
            p = MultiplyAdd(p, x, Vector512.Create(3.734264850884746E-05));
            p = MultiplyAdd(p, x, Vector512.Create(-0.0004913782022375381));
            p = MultiplyAdd(p, x, Vector512.Create(0.004095878133275722));
            p = MultiplyAdd(p, x, Vector512.Create(-0.023652998845343196));
            p = MultiplyAdd(p, x, Vector512.Create(0.09779841930805833));
            p = MultiplyAdd(p, x, Vector512.Create(-0.28955124037902064));
            p = MultiplyAdd(p, x, Vector512.Create(0.5943493789988284));
            p = MultiplyAdd(p, x, Vector512.Create(-0.7750808661856267));
            p = MultiplyAdd(p, x, Vector512.Create(0.5));
            Vector512<double> q = Vector512.Create(3.483488757979922E-06);
            q = MultiplyAdd(q, x, Vector512.Create(-9.360413859977127E-05));
            q = MultiplyAdd(q, x, Vector512.Create(0.0012351859842211742));
            q = MultiplyAdd(q, x, Vector512.Create(-0.0103604480658378));
            q = MultiplyAdd(q, x, Vector512.Create(0.06051401162475215));
            q = MultiplyAdd(q, x, Vector512.Create(-0.25522390709641357));
            q = MultiplyAdd(q, x, Vector512.Create(0.782658273877694));
            q = MultiplyAdd(q, x, Vector512.Create(-1.715355657154227));
            q = MultiplyAdd(q, x, Vector512.Create(2.5621686433720083));
            q = MultiplyAdd(q, x, Vector512.Create(-2.348046293174108));
            q = MultiplyAdd(q, x, Vector512.Create(1.0));
            return p / q;
        }
    }
}
