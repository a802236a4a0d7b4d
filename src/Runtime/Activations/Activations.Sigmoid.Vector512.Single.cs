using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="Sigmoid(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Sigmoid(Vector512<float> z)
        {
            Vector512<float> one = Vector512.Create(1f);
            Vector512<float> e = Lanes.ExpUpToInfinity(z | Vector512.Create(-0f));
            return Vector512.ConditionalSelect(Vector512.LessThan(z, Vector512<float>.Zero), e, one) / (one + e);
        }

        /// <inheritdoc cref="SigmoidDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> SigmoidDerivative(Vector512<float> output) => output * (Vector512.Create(1f) - output);
    }
}
