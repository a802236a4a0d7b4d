using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace FixedNet
{
    // The narrowest vectors, four floats or two doubles, where the wider ones end.
    public static partial class Lanes
    {
        /// <inheritdoc cref="LoadPart512(ref float, nint, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> LoadPart128(ref float start, nint index, int count)
        {
            ref float first = ref Unsafe.Add(ref start, index);
            if (count == 1)
                return Vector128.CreateScalar(first);
            Vector128<float> pair = Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref first))).AsSingle();
            return count == 2 ? pair : pair.WithElement(2, Unsafe.Add(ref first, 2));
        }

        /// <inheritdoc cref="LoadPart512(ref double, nint, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<double> LoadPart128(ref double start, nint index, int count) =>
            Vector128.CreateScalar(Unsafe.Add(ref start, index));

        /// <inheritdoc cref="StorePart512(ref float, nint, Vector512{float}, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StorePart128(ref float start, nint index, Vector128<float> value, int count)
        {
            ref float first = ref Unsafe.Add(ref start, index);
            if (count == 1)
            {
                first = value.ToScalar();
                return;
            }

            Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref first), value.AsDouble().ToScalar());
            if (count == 3)
                Unsafe.Add(ref first, 2) = value.GetElement(2);
        }

        /// <inheritdoc cref="StorePart512(ref double, nint, Vector512{double}, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StorePart128(ref double start, nint index, Vector128<double> value, int count) =>
            Unsafe.Add(ref start, index) = value.ToScalar();

        /// <inheritdoc cref="Gathered512(ref float, int, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<float> Gathered128(ref float row, int stride, int column) => Vector128.Create(
            Unsafe.Add(ref row, column), Unsafe.Add(ref row, stride + column),
            Unsafe.Add(ref row, 2 * stride + column), Unsafe.Add(ref row, 3 * stride + column));

        /// <inheritdoc cref="Gathered512(ref double, int, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<double> Gathered128(ref double row, int stride, int column) =>
            Vector128.Create(Unsafe.Add(ref row, column), Unsafe.Add(ref row, stride + column));

        /// <inheritdoc cref="StoreColumn512(ref float, int, int, Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreColumn128(ref float row, int stride, int column, Vector128<float> value)
        {
            Unsafe.Add(ref row, column) = value.ToScalar();
            Unsafe.Add(ref row, stride + column) = value.GetElement(1);
            Unsafe.Add(ref row, 2 * stride + column) = value.GetElement(2);
            Unsafe.Add(ref row, 3 * stride + column) = value.GetElement(3);
        }

        /// <inheritdoc cref="StoreColumn512(ref double, int, int, Vector512{double})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreColumn128(ref double row, int stride, int column, Vector128<double> value)
        {
            Unsafe.Add(ref row, column) = value.ToScalar();
            Unsafe.Add(ref row, stride + column) = value.GetElement(1);
        }

        /// <summary>Writes rows of two: first[0], second[0], first[1], …</summary>
        /// <param name="row">The first element of the first row.</param>
        /// <param name="first">The first column.</param>
        /// <param name="second">The second column.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StorePairs128(ref float row, Vector128<float> first, Vector128<float> second)
        {
            At128(ref row, 0) = Low(first, second);
            At128(ref row, 4) = High(first, second);
        }

        /// <inheritdoc cref="StorePairs128(ref float, Vector128{float}, Vector128{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StorePairs128(ref double row, Vector128<double> first, Vector128<double> second)
        {
            At128(ref row, 0) = Low(first, second);
            At128(ref row, 2) = High(first, second);
        }

        /// <inheritdoc cref="MaxAcross(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float MaxAcross(Vector128<float> value)
        {
            Vector128<float> pairs = MaxNative(value, Vector128.Shuffle(value, Vector128.Create(2, 3, 0, 1)));
            return MaxNative(pairs, Vector128.Shuffle(pairs, Vector128.Create(1, 0, 3, 2))).ToScalar();
        }

        /// <inheritdoc cref="MaxAcross(Vector512{double})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static double MaxAcross(Vector128<double> value) =>
            MaxNative(value, Vector128.Shuffle(value, Vector128.Create(1L, 0L))).ToScalar();

        /// <summary>The sums of the lanes of four vectors, one a lane.</summary>
        /// <param name="a">The first vector.</param>
        /// <param name="b">The second vector.</param>
        /// <param name="c">The third vector.</param>
        /// <param name="d">The fourth vector.</param>
        /// <returns>Σ a, Σ b, Σ c, Σ d.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Sums(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
        {
            Vector128<float> ab = Low(a, b) + High(a, b); // a₀+a₂, b₀+b₂, a₁+a₃, b₁+b₃
            Vector128<float> cd = Low(c, d) + High(c, d);
            return Low(ab.AsDouble(), cd.AsDouble()).AsSingle() + High(ab.AsDouble(), cd.AsDouble()).AsSingle();
        }

        /// <inheritdoc cref="Sums(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Sums(Vector128<double> a, Vector128<double> b, Vector128<double> c, Vector128<double> d) =>
            Vector256.Create(Low(a, b) + High(a, b), Low(c, d) + High(c, d));

        /// <inheritdoc cref="Sums(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Sums(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d) =>
            Sums(Folded(a), Folded(b), Folded(c), Folded(d));

        /// <inheritdoc cref="Sums(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Sums(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d) =>
            Sums(Folded(a), Folded(b), Folded(c), Folded(d));

        /// <inheritdoc cref="Sums(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Sums(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) =>
            Sums(Folded(a), Folded(b), Folded(c), Folded(d));

        /// <inheritdoc cref="Sums(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Sums(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d) =>
            Sums(Folded(a), Folded(b), Folded(c), Folded(d));

        /// <summary>Transposes four rows of four.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void TransposeBlock(ref float from, nint columns, ref float to, nint stride)
        {
            Vector128<float> a = At128(ref from, 0);
            Vector128<float> b = At128(ref from, columns);
            Vector128<float> c = At128(ref from, 2 * columns);
            Vector128<float> d = At128(ref from, 3 * columns);
            Vector128<double> ab = Low(a, b).AsDouble(); // a₀, b₀, a₁, b₁
            Vector128<double> cd = Low(c, d).AsDouble();
            At128(ref to, 0) = Low(ab, cd).AsSingle();
            At128(ref to, stride) = High(ab, cd).AsSingle();
            ab = High(a, b).AsDouble();
            cd = High(c, d).AsDouble();
            At128(ref to, 2 * stride) = Low(ab, cd).AsSingle();
            At128(ref to, 3 * stride) = High(ab, cd).AsSingle();
        }

        /// <summary>Transposes two rows of two.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void TransposeBlock(ref double from, nint columns, ref double to, nint stride)
        {
            Vector128<double> a = At128(ref from, 0);
            Vector128<double> b = At128(ref from, columns);
            At128(ref to, 0) = Low(a, b);
            At128(ref to, stride) = High(a, b);
        }

        /// <summary>a₀, b₀, a₁, b₁</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<float> Low(Vector128<float> a, Vector128<float> b)
        {
            if (Sse.IsSupported)
                return Sse.UnpackLow(a, b);
            return AdvSimd.Arm64.IsSupported
                ? AdvSimd.Arm64.ZipLow(a, b)
                : Vector128.Create(a.GetElement(0), b.GetElement(0), a.GetElement(1), b.GetElement(1));
        }

        /// <summary>a₂, b₂, a₃, b₃</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<float> High(Vector128<float> a, Vector128<float> b)
        {
            if (Sse.IsSupported)
                return Sse.UnpackHigh(a, b);
            return AdvSimd.Arm64.IsSupported
                ? AdvSimd.Arm64.ZipHigh(a, b)
                : Vector128.Create(a.GetElement(2), b.GetElement(2), a.GetElement(3), b.GetElement(3));
        }

        /// <summary>a₀, b₀</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<double> Low(Vector128<double> a, Vector128<double> b)
        {
            if (Sse2.IsSupported)
                return Sse2.UnpackLow(a, b);
            return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b) : Vector128.Create(a.GetElement(0), b.GetElement(0));
        }

        /// <summary>a₁, b₁</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<double> High(Vector128<double> a, Vector128<double> b)
        {
            if (Sse2.IsSupported)
                return Sse2.UnpackHigh(a, b);
            return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b) : Vector128.Create(a.GetElement(1), b.GetElement(1));
        }

        /// <summary>One lane in all lanes.</summary>
        /// <param name="value">The vector.</param>
        /// <param name="lane">Which of its lanes; a constant.</param>
        /// <returns>The vector.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> SpreadLane(Vector128<float> value, int lane) => Vector128.Shuffle(value, Vector128.Create(lane));

        /// <inheritdoc cref="SpreadLane(Vector128{float}, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<double> SpreadLane(Vector128<double> value, int lane) => Vector128.Shuffle(value, Vector128.Create((long)lane));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<float> LaneNumbers128(Vector128<float> _) => Vector128.Create(0f, 1, 2, 3);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<double> LaneNumbers128(Vector128<double> _) => Vector128.Create(0d, 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> LaneNumbers256(Vector256<float> _) => Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> LaneNumbers256(Vector256<double> _) => Vector256.Create(0d, 1, 2, 3);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> LaneNumbers512(Vector512<float> _) =>
            Vector512.Create(0f, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> LaneNumbers512(Vector512<double> _) => Vector512.Create(0d, 1, 2, 3, 4, 5, 6, 7);
    }
}
