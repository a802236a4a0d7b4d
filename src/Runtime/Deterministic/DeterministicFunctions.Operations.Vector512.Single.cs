using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class DeterministicFunctions
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => a * b + c;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> IfLess(Vector512<float> a, Vector512<float> b, Vector512<float> then, Vector512<float> otherwise) =>
            Vector512.ConditionalSelect(Vector512.LessThan(a, b), then, otherwise);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> IfNotGreater(Vector512<float> a, Vector512<float> b, Vector512<float> then, Vector512<float> otherwise) =>
            Vector512.ConditionalSelect(Vector512.LessThanOrEqual(a, b), then, otherwise);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> PowerOfTwo(Vector512<float> biased) => PowerOfTwo(biased.AsInt32());

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Scaled(Vector512<float> value, Vector512<float> biased)
        {
            Vector512<int> bits = biased.AsInt32();
            Vector512<int> half = Vector512.ShiftRightLogical(bits, 1);
            return value * PowerOfTwo(half) * PowerOfTwo(bits - half);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Exponent(Vector512<float> x) => (Vector512.ShiftRightLogical(AboveRootHalf(x), FormatSingle.FractionBits)
            | Vector512.Create(FormatSingle.IntegersBits)).AsSingle();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Significand(Vector512<float> x) =>
            ((AboveRootHalf(x) & Vector512.Create(FormatSingle.FractionMask)) + Vector512.Create(FormatSingle.RootHalfBits)).AsSingle();

        /// <summary>The bits as if √½ were 1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<int> AboveRootHalf(Vector512<float> x) =>
            x.AsInt32() + Vector512.Create(FormatSingle.OneBits - FormatSingle.RootHalfBits);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> PowerOfTwo(Vector512<int> biased) =>
            Vector512.ShiftLeft(biased, FormatSingle.FractionBits).AsSingle();
    }
}
