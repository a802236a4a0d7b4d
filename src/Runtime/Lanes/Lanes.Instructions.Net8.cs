#if !NET9_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace FixedNet
{
    // What .NET 9 chooses by itself in Lanes.Instructions.Vector512.Single.cs. A vector wider than the machine's is worked on in halves, so
    // that it is rounded like any other.
    public static partial class Lanes
    {
        /// <summary>a b + c, rounded once where the machine can, else twice.</summary>
        /// <param name="a">The first factor.</param>
        /// <param name="b">The second factor.</param>
        /// <param name="c">The summand.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c)
        {
            if (Avx512F.IsSupported)
                return Avx512F.FusedMultiplyAdd(a, b, c);
            return Vector512.Create(
                MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> MaxNative(Vector512<float> a, Vector512<float> b)
        {
            if (Avx512F.IsSupported)
                return Avx512F.Max(a, b);
            return Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), a, b);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<float> MinNative(Vector512<float> a, Vector512<float> b)
        {
            if (Avx512F.IsSupported)
                return Avx512F.Min(a, b);
            return Vector512.ConditionalSelect(Vector512.LessThan(a, b), a, b);
        }

        /// <summary>a b + c, rounded once where the machine can, else twice.</summary>
        /// <param name="a">The first factor.</param>
        /// <param name="b">The second factor.</param>
        /// <param name="c">The summand.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c)
        {
            if (Avx512F.IsSupported)
                return Avx512F.FusedMultiplyAdd(a, b, c);
            return Vector512.Create(
                MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<double> MaxNative(Vector512<double> a, Vector512<double> b)
        {
            if (Avx512F.IsSupported)
                return Avx512F.Max(a, b);
            return Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), a, b);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector512<double> MinNative(Vector512<double> a, Vector512<double> b)
        {
            if (Avx512F.IsSupported)
                return Avx512F.Min(a, b);
            return Vector512.ConditionalSelect(Vector512.LessThan(a, b), a, b);
        }

        /// <summary>a b + c, rounded once where the machine can, else twice.</summary>
        /// <param name="a">The first factor.</param>
        /// <param name="b">The second factor.</param>
        /// <param name="c">The summand.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c)
        {
            if (Fma.IsSupported)
                return Fma.MultiplyAdd(a, b, c);
            return Vector256.Create(
                MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector256<float> MaxNative(Vector256<float> a, Vector256<float> b)
        {
            if (Avx.IsSupported)
                return Avx.Max(a, b);
            return Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), a, b);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector256<float> MinNative(Vector256<float> a, Vector256<float> b)
        {
            if (Avx.IsSupported)
                return Avx.Min(a, b);
            return Vector256.ConditionalSelect(Vector256.LessThan(a, b), a, b);
        }

        /// <summary>a b + c, rounded once where the machine can, else twice.</summary>
        /// <param name="a">The first factor.</param>
        /// <param name="b">The second factor.</param>
        /// <param name="c">The summand.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c)
        {
            if (Fma.IsSupported)
                return Fma.MultiplyAdd(a, b, c);
            return Vector256.Create(
                MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector256<double> MaxNative(Vector256<double> a, Vector256<double> b)
        {
            if (Avx.IsSupported)
                return Avx.Max(a, b);
            return Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), a, b);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector256<double> MinNative(Vector256<double> a, Vector256<double> b)
        {
            if (Avx.IsSupported)
                return Avx.Min(a, b);
            return Vector256.ConditionalSelect(Vector256.LessThan(a, b), a, b);
        }

        /// <summary>a b + c, rounded once where the machine can, else twice.</summary>
        /// <param name="a">The first factor.</param>
        /// <param name="b">The second factor.</param>
        /// <param name="c">The summand.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c)
        {
            if (Fma.IsSupported)
                return Fma.MultiplyAdd(a, b, c);
            if (AdvSimd.IsSupported)
                return AdvSimd.FusedMultiplyAdd(c, a, b);
            return a * b + c;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<float> MaxNative(Vector128<float> a, Vector128<float> b)
        {
            if (Sse.IsSupported)
                return Sse.Max(a, b);
            if (AdvSimd.IsSupported)
                return AdvSimd.Max(a, b);
            return Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<float> MinNative(Vector128<float> a, Vector128<float> b)
        {
            if (Sse.IsSupported)
                return Sse.Min(a, b);
            if (AdvSimd.IsSupported)
                return AdvSimd.Min(a, b);
            return Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b);
        }

        /// <summary>a b + c, rounded once where the machine can, else twice.</summary>
        /// <param name="a">The first factor.</param>
        /// <param name="b">The second factor.</param>
        /// <param name="c">The summand.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c)
        {
            if (Fma.IsSupported)
                return Fma.MultiplyAdd(a, b, c);
            if (AdvSimd.Arm64.IsSupported)
                return AdvSimd.Arm64.FusedMultiplyAdd(c, a, b);
            return a * b + c;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<double> MaxNative(Vector128<double> a, Vector128<double> b)
        {
            if (Sse2.IsSupported)
                return Sse2.Max(a, b);
            if (AdvSimd.Arm64.IsSupported)
                return AdvSimd.Arm64.Max(a, b);
            return Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<double> MinNative(Vector128<double> a, Vector128<double> b)
        {
            if (Sse2.IsSupported)
                return Sse2.Min(a, b);
            if (AdvSimd.Arm64.IsSupported)
                return AdvSimd.Arm64.Min(a, b);
            return Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b);
        }
    }
}
#endif
