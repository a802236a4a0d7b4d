using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace FixedNet
{
    // What depends on the machine and has no name of the framework's for all of them.
    public static partial class Lanes
    {
        /// <summary>Whether <c>MultiplyAdd</c> rounds once. The JIT knows, and compiles one branch only.</summary>
        internal static bool FusesMultiplyAdd => Fma.IsSupported || AdvSimd.IsSupported;

        // value · 2^exponent in one instruction; only where Avx512F.VL.IsSupported.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> ScaleNative(Vector512<float> value, Vector512<float> exponent) => Avx512F.Scale(value, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> ScaleNative(Vector512<double> value, Vector512<double> exponent) => Avx512F.Scale(value, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> ScaleNative(Vector256<float> value, Vector256<float> exponent) => Avx512F.VL.Scale(value, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> ScaleNative(Vector256<double> value, Vector256<double> exponent) => Avx512F.VL.Scale(value, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<float> ScaleNative(Vector128<float> value, Vector128<float> exponent) => Avx512F.VL.Scale(value, exponent);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<double> ScaleNative(Vector128<double> value, Vector128<double> exponent) => Avx512F.VL.Scale(value, exponent);
    }
}
