using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    internal static partial class RunningValues
    {
        /// <inheritdoc cref="ToZero(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> ToZero(Vector512<float> x, Vector512<float> least) =>
            Vector512.AndNot(x, Vector512.LessThan(Vector512.Abs(x), least));

        /// <inheritdoc cref="Remembered(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> Remembered(Vector512<float> x) => ToZero(x, Vector512.Create(FormatSingle.LeastRemembered));

        /// <inheritdoc cref="Square(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> Square(float weight, Vector512<float> x)
        {
            Vector512<float> counted = ToZero(x, Vector512.Create(FormatSingle.LeastSquared));
            return weight * counted * counted;
        }

        /// <inheritdoc cref="Larger(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> Larger(Vector512<float> first, Vector512<float> second) =>
            Vector512.ConditionalSelect(Vector512.LessThan(first, second), second, first);

        /// <inheritdoc cref="Sign(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> Sign(Vector512<float> remembered) =>
            remembered / Larger(Vector512.Abs(remembered), Vector512.Create(FormatSingle.LeastRemembered));

        /// <inheritdoc cref="MeanSquare(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> MeanSquare(Vector512<float> v)
        {
            Vector512<float> least = Vector512.Create(FormatSingle.LeastSquared * FormatSingle.LeastSquared);
            return Vector512.ConditionalSelect(Vector512.LessThan(v, least), least, v);
        }
    }
}
