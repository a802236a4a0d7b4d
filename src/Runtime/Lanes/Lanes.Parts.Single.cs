using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // Vectors that do not lie in memory as they are: the last few numbers of a row, a column, sums of lanes. Each width is put
    // together from the next narrower one; counts and strides are constants in generated code, so what remains is a few instructions.
    public static partial class Lanes
    {
        /// <summary>The first numbers from an element on, and zeros; reads nothing beyond them.</summary>
        /// <param name="start">The first element of a buffer.</param>
        /// <param name="index">Which element is the vector's first.</param>
        /// <param name="count">How many numbers to read: at least 1 and fewer than the vector has.</param>
        /// <returns>The vector, filled up with zeros.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> LoadPart512(ref float start, nint index, int count)
        {
            int half = Vector256<float>.Count;
            if (count < half)
                return Vector512.Create(LoadPart256(ref start, index, count), Vector256<float>.Zero);
            if (count == half)
                return Vector512.Create(At256(ref start, index), Vector256<float>.Zero);
            return Vector512.Create(At256(ref start, index), LoadPart256(ref start, index + half, count - half));
        }

        /// <inheritdoc cref="LoadPart512(ref float, nint, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> LoadPart256(ref float start, nint index, int count)
        {
            int half = Vector128<float>.Count;
            if (count < half)
                return Vector256.Create(LoadPart128(ref start, index, count), Vector128<float>.Zero);
            if (count == half)
                return Vector256.Create(At128(ref start, index), Vector128<float>.Zero);
            return Vector256.Create(At128(ref start, index), LoadPart128(ref start, index + half, count - half));
        }

        /// <summary>Writes the first lanes of a vector, and nothing beyond them.</summary>
        /// <param name="start">The first element of a buffer.</param>
        /// <param name="index">Which element receives the first lane.</param>
        /// <param name="value">The vector.</param>
        /// <param name="count">How many lanes to write: at least 1 and fewer than the vector has.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StorePart512(ref float start, nint index, Vector512<float> value, int count)
        {
            int half = Vector256<float>.Count;
            if (count < half)
            {
                StorePart256(ref start, index, value.GetLower(), count);
                return;
            }

            At256(ref start, index) = value.GetLower();
            if (count > half)
                StorePart256(ref start, index + half, value.GetUpper(), count - half);
        }

        /// <inheritdoc cref="StorePart512(ref float, nint, Vector512{float}, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StorePart256(ref float start, nint index, Vector256<float> value, int count)
        {
            int half = Vector128<float>.Count;
            if (count < half)
            {
                StorePart128(ref start, index, value.GetLower(), count);
                return;
            }

            At128(ref start, index) = value.GetLower();
            if (count > half)
                StorePart128(ref start, index + half, value.GetUpper(), count - half);
        }

        /// <summary>Numbers that lie a stride apart, one by one.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Gathered512(ref float row, int stride, int column) => Vector512.Create(
            Gathered256(ref row, stride, column),
            Gathered256(ref Unsafe.Add(ref row, stride * Vector256<float>.Count), stride, column));

        /// <inheritdoc cref="Gathered512(ref float, int, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> Gathered256(ref float row, int stride, int column) => Vector256.Create(
            Gathered128(ref row, stride, column),
            Gathered128(ref Unsafe.Add(ref row, stride * Vector128<float>.Count), stride, column));

        /// <summary>Writes a column of rows that lie one after the other.</summary>
        /// <param name="row">The first element of the first row.</param>
        /// <param name="stride">The length of a row.</param>
        /// <param name="column">Which element of each row.</param>
        /// <param name="value">One lane for each row.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreColumn512(ref float row, int stride, int column, Vector512<float> value)
        {
            StoreColumn256(ref row, stride, column, value.GetLower());
            StoreColumn256(ref Unsafe.Add(ref row, stride * Vector256<float>.Count), stride, column, value.GetUpper());
        }

        /// <inheritdoc cref="StoreColumn512(ref float, int, int, Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StoreColumn256(ref float row, int stride, int column, Vector256<float> value)
        {
            StoreColumn128(ref row, stride, column, value.GetLower());
            StoreColumn128(ref Unsafe.Add(ref row, stride * Vector128<float>.Count), stride, column, value.GetUpper());
        }

        /// <inheritdoc cref="StorePairs128(ref float, Vector128{float}, Vector128{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void StorePairs256(ref float row, Vector256<float> first, Vector256<float> second)
        {
            StorePairs128(ref row, first.GetLower(), second.GetLower());
            StorePairs128(ref Unsafe.Add(ref row, 2 * Vector128<float>.Count), first.GetUpper(), second.GetUpper());
        }

        /// <summary>The greatest lane.</summary>
        /// <param name="value">The vector.</param>
        /// <returns>The maximum; any lane if one is NaN.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float MaxAcross(Vector512<float> value) => MaxAcross(MaxNative(value.GetLower(), value.GetUpper()));

        /// <inheritdoc cref="MaxAcross(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float MaxAcross(Vector256<float> value) => MaxAcross(MaxNative(value.GetLower(), value.GetUpper()));

        /// <summary>The pairwise sum of both halves.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> Folded(Vector512<float> value) => value.GetLower() + value.GetUpper();

        /// <inheritdoc cref="Folded(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<float> Folded(Vector256<float> value) => value.GetLower() + value.GetUpper();
    }
}
