using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="Tanh(double)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Tanh(Vector512<double> z)
        {
            // With t = e^−2|z| − 1, tanh |z| = −t / (2 + t): one division, and small |z| keep their digits.
            Vector512<double> sign = Vector512.Create(-0.0);
            Vector512<double> t = Lanes.ExpMinusOneBelowZero((z + z) | sign);
            return Vector512.ConditionalSelect(sign, z, t / (t + Vector512.Create(2.0)));
        }
    }
}
