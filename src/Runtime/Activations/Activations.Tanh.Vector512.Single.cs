using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="TanhDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> TanhDerivative(Vector512<float> output)
        {
            Vector512<float> one = Vector512.Create(1f);
            return (one - output) * (one + output);
        }

        /// <summary>With t = e^−2|z| − 1, tanh |z| = −t / (2 + t): one division, and small |z| keep their digits.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> TanhByExp(Vector512<float> z)
        {
            Vector512<float> sign = Vector512.Create(-0f);
            Vector512<float> t = Lanes.ExpMinusOneBelowZero((z + z) | sign);
            return Vector512.ConditionalSelect(sign, z, t / (t + Vector512.Create(2f)));
        }
    }
}
