using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <inheritdoc cref="Silu(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Silu(Vector512<float> z) => Lanes.MaxNative(Vector512.Create(-1000f), z) * Sigmoid(z);

        /// <inheritdoc cref="SiluDerivative(float)"/>
        /// <remarks>σ + z σ(z) σ(−z): with 1 − σ(z) as σ(−z), no digits are lost where σ is near 1.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> SiluDerivative(Vector512<float> z)
        {
            Vector512<float> one = Vector512.Create(1f);
            Vector512<float> x = Lanes.MinNative(Vector512.Create(1000f), Lanes.MaxNative(Vector512.Create(-1000f), z));
            Vector512<float> e = Lanes.ExpUpToInfinity(x | Vector512.Create(-0f));
            Vector512<float> greater = one / (one + e);
            Vector512<float> less = e * greater;
            Vector512<float> sigmoid = Vector512.ConditionalSelect(Vector512.LessThan(z, Vector512<float>.Zero), less, greater);
            return Lanes.MultiplyAdd(x * less, greater, sigmoid);
        }
    }
}
