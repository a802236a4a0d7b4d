using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace FixedNet
{
    // Every second number of two vectors, and two vectors' numbers in turn: how rows become columns and columns rows.
    public static partial class Lanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Evens(Vector512<float> a, Vector512<float> b) => Avx512F.IsSupported
            ? Avx512F.PermuteVar16x32x2(a, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), b)
            : Vector512.Create(Evens(a.GetLower(), a.GetUpper()), Evens(b.GetLower(), b.GetUpper()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Odds(Vector512<float> a, Vector512<float> b) => Avx512F.IsSupported
            ? Avx512F.PermuteVar16x32x2(a, Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), b)
            : Vector512.Create(Odds(a.GetLower(), a.GetUpper()), Odds(b.GetLower(), b.GetUpper()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Evens(Vector512<double> a, Vector512<double> b) => Avx512F.IsSupported
            ? Avx512F.PermuteVar8x64x2(a, Vector512.Create(0L, 2, 4, 6, 8, 10, 12, 14), b)
            : Vector512.Create(Evens(a.GetLower(), a.GetUpper()), Evens(b.GetLower(), b.GetUpper()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> Odds(Vector512<double> a, Vector512<double> b) => Avx512F.IsSupported
            ? Avx512F.PermuteVar8x64x2(a, Vector512.Create(1L, 3, 5, 7, 9, 11, 13, 15), b)
            : Vector512.Create(Odds(a.GetLower(), a.GetUpper()), Odds(b.GetLower(), b.GetUpper()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> Evens(Vector256<float> a, Vector256<float> b) => Avx2.IsSupported
            ? Avx2.Permute4x64(Avx.Shuffle(a, b, 0b10_00_10_00).AsDouble(), 0b11_01_10_00).AsSingle()
            : Vector256.Create(Evens(a.GetLower(), a.GetUpper()), Evens(b.GetLower(), b.GetUpper()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> Odds(Vector256<float> a, Vector256<float> b) => Avx2.IsSupported
            ? Avx2.Permute4x64(Avx.Shuffle(a, b, 0b11_01_11_01).AsDouble(), 0b11_01_10_00).AsSingle()
            : Vector256.Create(Odds(a.GetLower(), a.GetUpper()), Odds(b.GetLower(), b.GetUpper()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> Evens(Vector256<double> a, Vector256<double> b) => Avx2.IsSupported
            ? Avx2.Permute4x64(Avx.UnpackLow(a, b), 0b11_01_10_00)
            : Vector256.Create(Evens(a.GetLower(), a.GetUpper()), Evens(b.GetLower(), b.GetUpper()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> Odds(Vector256<double> a, Vector256<double> b) => Avx2.IsSupported
            ? Avx2.Permute4x64(Avx.UnpackHigh(a, b), 0b11_01_10_00)
            : Vector256.Create(Odds(a.GetLower(), a.GetUpper()), Odds(b.GetLower(), b.GetUpper()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<float> Evens(Vector128<float> a, Vector128<float> b)
        {
            if (Sse.IsSupported)
                return Sse.Shuffle(a, b, 0b10_00_10_00);
            return AdvSimd.Arm64.IsSupported
                ? AdvSimd.Arm64.UnzipEven(a, b)
                : Vector128.Create(a.GetElement(0), a.GetElement(2), b.GetElement(0), b.GetElement(2));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<float> Odds(Vector128<float> a, Vector128<float> b)
        {
            if (Sse.IsSupported)
                return Sse.Shuffle(a, b, 0b11_01_11_01);
            return AdvSimd.Arm64.IsSupported
                ? AdvSimd.Arm64.UnzipOdd(a, b)
                : Vector128.Create(a.GetElement(1), a.GetElement(3), b.GetElement(1), b.GetElement(3));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<double> Evens(Vector128<double> a, Vector128<double> b) => Low(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<double> Odds(Vector128<double> a, Vector128<double> b) => High(a, b);

        /// <inheritdoc cref="StorePairs128(ref float, Vector128{float}, Vector128{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StorePairs512(ref float row, Vector512<float> first, Vector512<float> second)
        {
            if (!Avx512F.IsSupported)
            {
                StorePairs256(ref row, first.GetLower(), second.GetLower());
                StorePairs256(ref Unsafe.Add(ref row, 16), first.GetUpper(), second.GetUpper());
                return;
            }

            At512(ref row, 0) = Avx512F.PermuteVar16x32x2(first, Vector512.Create(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23), second);
            At512(ref row, 16) = Avx512F.PermuteVar16x32x2(first, Vector512.Create(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), second);
        }

        /// <inheritdoc cref="StorePairs128(ref float, Vector128{float}, Vector128{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StorePairs512(ref double row, Vector512<double> first, Vector512<double> second)
        {
            StorePairs256(ref row, first.GetLower(), second.GetLower());
            StorePairs256(ref Unsafe.Add(ref row, 8), first.GetUpper(), second.GetUpper());
        }
    }
}
