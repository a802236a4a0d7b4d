#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    internal static partial class RunningValues
    {
        /// <summary>|x| &lt; least ? 0 : x</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float ToZero(float x, float least) => MathF.Abs(x) < least ? 0f : x;

        /// <summary>What is remembered of a running value.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Remembered(float x) => ToZero(x, FormatSingle.LeastRemembered);

        /// <summary>Below which a parameter that decays is 0; without decay none is, however small.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static float LeastParameterSingle(double weightDecay) => weightDecay == 0 ? 0f : FormatSingle.LeastRemembered;

        /// <summary>x² weight, for an average of squares; see <see cref="MeanSquare(float)"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Square(float weight, float x)
        {
            float counted = ToZero(x, FormatSingle.LeastSquared);
            return weight * counted * counted;
        }

        /// <summary>The larger of two; of a first that is NaN, NaN.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Larger(float first, float second) => first < second ? second : first;

        /// <summary>−1, 0 or 1 of what is <see cref="Remembered(float)"/>; NaN of what is NaN or infinite.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Sign(float remembered) => remembered / Larger(MathF.Abs(remembered), FormatSingle.LeastRemembered);

        /// <summary>An average of squares, of which a root is taken to divide by: at least the least square there is.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float MeanSquare(float v)
        {
            const float Least = FormatSingle.LeastSquared * FormatSingle.LeastSquared;
            return v < Least ? Least : v;
        }
    }
}
