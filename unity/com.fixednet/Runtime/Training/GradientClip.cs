#nullable enable
using System;
using System.Runtime.InteropServices;

namespace FixedNet
{
    /// <summary>The length of gradients, and shorter ones.</summary>
    internal static partial class GradientClip
    {
        // torch.nn.utils.clip_grad_norm_ divides by a norm that is never 0.
        private const double LeastNorm = 1e-6;

        /// <summary>What takes a gradient of this norm to a norm of at most <paramref name="most"/>: as torch.nn.utils.clip_grad_norm_ scales it.</summary>
        internal static double Factor(double norm, double? most) => most is null ? 1 : Math.Min(1, most.Value / (norm + LeastNorm));

        /// <inheritdoc cref="SumOfSquares(ReadOnlySpan{float})"/>
        internal static double SumOfSquares<T>(ReadOnlySpan<T> gradient)
            where T : unmanaged =>
            typeof(T) == typeof(float)
                ? SumOfSquares(MemoryMarshal.Cast<T, float>(gradient))
                : SumOfSquares(MemoryMarshal.Cast<T, double>(gradient));

        /// <inheritdoc cref="Clip(ReadOnlySpan{float}, Span{float}, double, double)"/>
        internal static void Clip<T>(ReadOnlySpan<T> gradient, Span<T> clipped, double factor, double bound)
            where T : unmanaged
        {
            if (typeof(T) == typeof(float))
                Clip(MemoryMarshal.Cast<T, float>(gradient), MemoryMarshal.Cast<T, float>(clipped), factor, bound);
            else
                Clip(MemoryMarshal.Cast<T, double>(gradient), MemoryMarshal.Cast<T, double>(clipped), factor, bound);
        }
    }
}
