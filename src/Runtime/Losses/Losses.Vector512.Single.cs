using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Losses
    {
        /// <inheritdoc cref="SquaredError(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> SquaredError(Vector512<float> a, Vector512<float> y) => (a - y) * (a - y);

        /// <inheritdoc cref="SquaredErrorDerivative(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> SquaredErrorDerivative(Vector512<float> a, Vector512<float> y) => Vector512.Create(2f) * (a - y);

        /// <inheritdoc cref="HalfSquaredError(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> HalfSquaredError(Vector512<float> a, Vector512<float> y) =>
            Vector512.Create(0.5f) * SquaredError(a, y);

        /// <inheritdoc cref="HalfSquaredErrorDerivative(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> HalfSquaredErrorDerivative(Vector512<float> a, Vector512<float> y) => a - y;

        /// <inheritdoc cref="AbsoluteError(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> AbsoluteError(Vector512<float> a, Vector512<float> y) => Vector512.Abs(a - y);

        /// <inheritdoc cref="AbsoluteErrorDerivative(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> AbsoluteErrorDerivative(Vector512<float> a, Vector512<float> y)
        {
            Vector512<float> zero = Vector512<float>.Zero;
            Vector512<float> difference = a - y;
            Vector512<float> rest = Vector512.ConditionalSelect(Vector512.LessThan(difference, zero), Vector512.Create(-1f), difference);
            return Vector512.ConditionalSelect(Vector512.GreaterThan(difference, zero), Vector512.Create(1f), rest);
        }

        /// <inheritdoc cref="Huber(float, float)"/>
        /// <remarks>With m = min(|d|, 1) both cases are m (|d| − ½ m).</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Huber(Vector512<float> a, Vector512<float> y)
        {
            Vector512<float> distance = AbsoluteError(a, y);
            Vector512<float> least = Lanes.MinNative(Vector512.Create(1f), distance);
            return least * (distance - least * Vector512.Create(0.5f));
        }

        /// <inheritdoc cref="HuberDerivative(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> HuberDerivative(Vector512<float> a, Vector512<float> y) =>
            Lanes.MinNative(Vector512.Create(1f), Lanes.MaxNative(Vector512.Create(-1f), a - y));

        /// <inheritdoc cref="CrossEntropyTerm(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> CrossEntropyTerm(Vector512<float> surprise, Vector512<float> y)
        {
            Vector512<float> isRuledOut = Vector512.Equals(surprise, Vector512.Create(float.PositiveInfinity));
            return Vector512.AndNot(y * surprise, isRuledOut & Vector512.Equals(y, Vector512<float>.Zero));
        }

        /// <inheritdoc cref="BinaryCrossEntropyFromLogit(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> BinaryCrossEntropyFromLogit(Vector512<float> z, Vector512<float> y)
        {
            Vector512<float> isPositive = Vector512.GreaterThan(z, Vector512<float>.Zero);
            Vector512<float> weight = Vector512.ConditionalSelect(isPositive, Vector512.Create(1f) - y, y);
            return CrossEntropyTerm(Vector512.Abs(z), weight) + Activations.LogOnePlusExpOfMinusMagnitude(z);
        }
    }
}
