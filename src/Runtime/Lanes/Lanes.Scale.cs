using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FixedNet
{
    // value · 2^exponent in one instruction, whose name depends on the width; only where Avx512F.VL.IsSupported.
    public static partial class Lanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> ScaleNative(Vector512<float> value, Vector512<float> exponent) =>
            Avx512F.Scale(value, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> ScaleNative(Vector512<double> value, Vector512<double> exponent) =>
            Avx512F.Scale(value, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> ScaleNative(Vector256<float> value, Vector256<float> exponent) =>
            Avx512F.VL.Scale(value, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> ScaleNative(Vector256<double> value, Vector256<double> exponent) =>
            Avx512F.VL.Scale(value, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<float> ScaleNative(Vector128<float> value, Vector128<float> exponent) =>
            Avx512F.VL.Scale(value, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<double> ScaleNative(Vector128<double> value, Vector128<double> exponent) =>
            Avx512F.VL.Scale(value, exponent);
    }
}
