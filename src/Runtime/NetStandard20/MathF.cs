using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// Functions of a float, which the framework has none of: those of a double, rounded. Of a square root that is the float nearest to it,
    /// as the framework's own would be; nothing else here needs to be.
    /// </summary>
    internal static class MathF
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Abs(float value) => System.Math.Abs(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Atanh(float value) => (float)Math.Atanh(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Exp(float value) => (float)System.Math.Exp(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Max(float first, float second) => System.Math.Max(first, second);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Sqrt(float value) => (float)System.Math.Sqrt(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Tanh(float value) => (float)System.Math.Tanh(value);
    }
}
