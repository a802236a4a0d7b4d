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
    }
}
