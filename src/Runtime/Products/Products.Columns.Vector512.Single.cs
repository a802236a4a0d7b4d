using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // Columns in strips of two vectors, then of one, then in a narrower one; each strip with all rows.
    public static partial class Products
    {
        /// <summary>A product of matrices.</summary>
        /// <param name="a">The first number of a.</param>
        /// <param name="b">The first number of b.</param>
        /// <param name="start">Where each row's sums start, if they do not start at 0.</param>
        /// <param name="c">Receives the result.</param>
        /// <param name="n">The number of samples.</param>
        /// <param name="step">η, where the result descends.</param>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Columns512<TProduct, TResult, TRows>(ref float a, ref float b, ref float start, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
            where TRows : struct, IRows
        {
            int lanes = Vector512<float>.Count, o = 0;
            for (; o + 2 * lanes <= default(TProduct).Columns; o += 2 * lanes)
                Strip512<TProduct, TResult, TRows, Pair>(ref a, ref Unsafe.Add(ref b, o), ref Unsafe.Add(ref start, o), ref Unsafe.Add(ref c, o), n, step);
            if (o + lanes <= default(TProduct).Columns)
            {
                Strip512<TProduct, TResult, TRows, Whole>(ref a, ref Unsafe.Add(ref b, o), ref Unsafe.Add(ref start, o), ref Unsafe.Add(ref c, o), n, step);
                o += lanes;
            }

            if (o < default(TProduct).Columns)
                Rest512<TProduct, TResult, TRows>(ref a, ref Unsafe.Add(ref b, o), ref Unsafe.Add(ref start, o), ref Unsafe.Add(ref c, o), n, step);
        }

        /// <summary>The last columns where no narrower vector holds them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Last512<TProduct, TResult, TRows>(ref float a, ref float b, ref float start, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
            where TRows : struct, IRows
        {
            int rest = default(TProduct).Columns % Vector512<float>.Count;
            if (default(TProduct).RowOfC - default(TProduct).Columns >= Vector512<float>.Count - rest)
                Strip512<TProduct, TResult, TRows, Padded>(ref a, ref b, ref start, ref c, n, step);
            else
                Strip512<TProduct, TResult, TRows, Part>(ref a, ref b, ref start, ref c, n, step);
        }

        /// <summary>All rows of a strip.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Strip512<TProduct, TResult, TRows, TColumns>(ref float a, ref float b, ref float start, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
            where TRows : struct, IRows
            where TColumns : struct, IColumns
        {
            if (typeof(TResult) == typeof(Added) || typeof(TResult) == typeof(Descended))
            {
                Sums512<TProduct, TResult, TRows, TColumns>(ref a, ref b, ref c, n, step);
                return;
            }

            // As many sums as half of the registers hold.
            nint whole;
            if (typeof(TColumns) == typeof(Pair) && !HasManyRegisters512)
            {
                whole = n & -4;
                if (whole > 0)
                    Tiles512<TProduct, TResult, Rows4, TColumns>(ref a, ref b, ref start, ref c, n / 4, 0, default(TProduct).Depth, 0);
            }
            else if (typeof(TColumns) == typeof(Whole) && HasManyRegisters512)
            {
                whole = n & -16;
                if (whole > 0)
                    Tiles512<TProduct, TResult, Rows8, Tall>(ref a, ref b, ref start, ref c, n / 16, 0, default(TProduct).Depth, 0);
            }
            else
            {
                whole = n & -8;
                if (whole > 0)
                    Tiles512<TProduct, TResult, Rows8, TColumns>(ref a, ref b, ref start, ref c, n / 8, 0, default(TProduct).Depth, 0);
            }

            if (whole < n)
                Few512<TProduct, TResult, TColumns>(ref Unsafe.Add(ref a, whole * default(TProduct).RowOfA), ref b, ref start, ref Unsafe.Add(ref c, whole * default(TProduct).RowOfC), n - whole);
        }

        /// <summary>A sum over the samples in each place: rows are constant, and the last tile overlaps the one before where they do not come out even.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Sums512<TProduct, TResult, TRows, TColumns>(ref float a, ref float b, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
            where TRows : struct, IRows
            where TColumns : struct, IColumns
        {
            if (typeof(TColumns) == typeof(Whole) && HasManyRegisters512 && default(TProduct).Rows % 16 == 0)
            {
                Tiles512<TProduct, TResult, Rows8, Tall>(ref a, ref b, ref b, ref c, default(TProduct).Rows / 16, 0, n, step);
                return;
            }

            int together = default(TRows).Count, tiles = (default(TProduct).Rows + together - 1) / together;
            Tiles512<TProduct, TResult, TRows, TColumns>(ref a, ref b, ref b, ref c, tiles, tiles * together - default(TProduct).Rows, n, step);
        }

        /// <summary>What whole tiles leave: fewer than sixteen rows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Few512<TProduct, TResult, TColumns>(ref float a, ref float b, ref float start, ref float c, nint n)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
            where TColumns : struct, IColumns
        {
            for (; n >= 4; n -= 4)
            {
                Tiles512<TProduct, TResult, Rows4, TColumns>(ref a, ref b, ref start, ref c, 1, 0, default(TProduct).Depth, 0);
                a = ref Unsafe.Add(ref a, 4 * default(TProduct).RowOfA);
                c = ref Unsafe.Add(ref c, 4 * default(TProduct).RowOfC);
            }

            if ((n & 2) != 0)
            {
                Tiles512<TProduct, TResult, Rows2, TColumns>(ref a, ref b, ref start, ref c, 1, 0, default(TProduct).Depth, 0);
                a = ref Unsafe.Add(ref a, 2 * default(TProduct).RowOfA);
                c = ref Unsafe.Add(ref c, 2 * default(TProduct).RowOfC);
            }

            if ((n & 1) != 0)
                Tiles512<TProduct, TResult, Rows1, TColumns>(ref a, ref b, ref start, ref c, 1, 0, default(TProduct).Depth, 0);
        }
    }
}
