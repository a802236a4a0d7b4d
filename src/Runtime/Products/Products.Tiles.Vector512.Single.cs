using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // The one loop that all products come down to: some rows by one or two vectors of columns, whose sums stay in registers. The JIT drops
    // what a form does not have when it reads a comparison of types, so that it costs no time either.
    public static partial class Products
    {
        /// <summary>Tiles below each other: each the sums of some rows of a with one or two vectors of columns of b.</summary>
        /// <param name="a">The first number of the first row.</param>
        /// <param name="b">The first number of the columns.</param>
        /// <param name="start">Where each row's sums start, if they do not start at 0.</param>
        /// <param name="c">Receives the first row's result.</param>
        /// <param name="tiles">How many tiles; at least 1.</param>
        /// <param name="back">By how many rows the last tile overlaps the one before, whose rows it leaves as they are.</param>
        /// <param name="depth">How many products each sum has.</param>
        /// <param name="step">η, where the result descends.</param>
        [SkipLocalsInit]
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Tiles512<TProduct, TResult, TRows, TColumns>(ref float a, ref float b, ref float start, ref float c, nint tiles, nint back, nint depth, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
            where TRows : struct, IRows
            where TColumns : struct, IColumns
        {
            int lanes = Vector512<float>.Count, row = default(TProduct).RowOfA, column = default(TProduct).StepOfA, next = default(TProduct).RowOfC, below = default(TProduct).RowOfB;
            int rows = typeof(TColumns) == typeof(Tall) ? 16 : default(TRows).Count;
            Vector512<float> left = Vector512<float>.Zero, right = Vector512<float>.Zero;
            if (typeof(TResult) == typeof(Biased) || typeof(TResult) == typeof(Rectified))
            {
                left = Load512<TProduct, TColumns>(ref start);
                right = typeof(TColumns) == typeof(Pair) ? Vector512.LoadUnsafe(ref start, (nuint)lanes) : left;
            }

            // What is done once for all samples, or only in part, goes by way of memory: one text for all rows.
            Span<Vector512<float>> sums = typeof(TResult) == typeof(Added) || typeof(TResult) == typeof(Descended) || typeof(TColumns) == typeof(Part) ? stackalloc Vector512<float>[16] : default;
            ref float from = ref a;
            ref float to = ref c;
            for (; tiles > 0; tiles--, from = ref Unsafe.Add(ref from, rows * row), to = ref Unsafe.Add(ref to, rows * next))
            {
                if (typeof(TResult) == typeof(Added) || typeof(TResult) == typeof(Descended))
                {
                    if (tiles == 1)
                    {
                        from = ref Unsafe.Subtract(ref from, back * row);
                        to = ref Unsafe.Subtract(ref to, back * next);
                    }
                }

                Vector512<float> z0 = left, z1 = left, z2 = left, z3 = left, z4 = left, z5 = left, z6 = left, z7 = left;
                Vector512<float> y0 = right, y1 = right, y2 = right, y3 = right, y4 = right, y5 = right, y6 = right, y7 = right;
                ref float x = ref from;
                ref float at = ref b;
                for (nint k = depth; k > 0; k--, x = ref Unsafe.Add(ref x, column), at = ref Unsafe.Add(ref at, below))
                {
                    Vector512<float> w = LoadOn512<TProduct, TColumns>(ref at), v = w;
                    if (typeof(TColumns) == typeof(Pair))
                        v = Vector512.LoadUnsafe(ref at, (nuint)lanes);
                    Vector512<float> f = Vector512.Create(x);
                    z0 = Lanes.MultiplyAdd(f, w, z0);
                    if (typeof(TColumns) == typeof(Pair))
                        y0 = Lanes.MultiplyAdd(f, v, y0);
                    if (typeof(TRows) == typeof(Rows1))
                        continue;

                    f = Vector512.Create(Unsafe.Add(ref x, row));
                    z1 = Lanes.MultiplyAdd(f, w, z1);
                    if (typeof(TColumns) == typeof(Pair))
                        y1 = Lanes.MultiplyAdd(f, v, y1);
                    if (typeof(TRows) == typeof(Rows2))
                        continue;

                    f = Vector512.Create(Unsafe.Add(ref x, 2 * row));
                    z2 = Lanes.MultiplyAdd(f, w, z2);
                    if (typeof(TColumns) == typeof(Pair))
                        y2 = Lanes.MultiplyAdd(f, v, y2);
                    if (typeof(TRows) == typeof(Rows3))
                        continue;

                    f = Vector512.Create(Unsafe.Add(ref x, 3 * row));
                    z3 = Lanes.MultiplyAdd(f, w, z3);
                    if (typeof(TColumns) == typeof(Pair))
                        y3 = Lanes.MultiplyAdd(f, v, y3);
                    if (typeof(TRows) == typeof(Rows4))
                        continue;

                    f = Vector512.Create(Unsafe.Add(ref x, 4 * row));
                    z4 = Lanes.MultiplyAdd(f, w, z4);
                    if (typeof(TColumns) == typeof(Pair))
                        y4 = Lanes.MultiplyAdd(f, v, y4);
                    if (typeof(TRows) == typeof(Rows5))
                        continue;

                    f = Vector512.Create(Unsafe.Add(ref x, 5 * row));
                    z5 = Lanes.MultiplyAdd(f, w, z5);
                    if (typeof(TColumns) == typeof(Pair))
                        y5 = Lanes.MultiplyAdd(f, v, y5);
                    if (typeof(TRows) == typeof(Rows6))
                        continue;

                    f = Vector512.Create(Unsafe.Add(ref x, 6 * row));
                    z6 = Lanes.MultiplyAdd(f, w, z6);
                    if (typeof(TColumns) == typeof(Pair))
                        y6 = Lanes.MultiplyAdd(f, v, y6);
                    if (typeof(TRows) == typeof(Rows7))
                        continue;

                    f = Vector512.Create(Unsafe.Add(ref x, 7 * row));
                    z7 = Lanes.MultiplyAdd(f, w, z7);
                    if (typeof(TColumns) == typeof(Pair))
                        y7 = Lanes.MultiplyAdd(f, v, y7);

                    if (typeof(TColumns) != typeof(Tall))
                        continue;
                    y0 = Lanes.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 8 * row)), w, y0);
                    y1 = Lanes.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 9 * row)), w, y1);
                    y2 = Lanes.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 10 * row)), w, y2);
                    y3 = Lanes.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 11 * row)), w, y3);
                    y4 = Lanes.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 12 * row)), w, y4);
                    y5 = Lanes.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 13 * row)), w, y5);
                    y6 = Lanes.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 14 * row)), w, y6);
                    y7 = Lanes.MultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 15 * row)), w, y7);
                }

                if (typeof(TResult) == typeof(Added) || typeof(TResult) == typeof(Descended) || typeof(TColumns) == typeof(Part))
                {
                    sums[0] = z0;
                    sums[1] = z1;
                    sums[2] = z2;
                    sums[3] = z3;
                    sums[4] = z4;
                    sums[5] = z5;
                    sums[6] = z6;
                    sums[7] = z7;
                    if (typeof(TColumns) == typeof(Pair) || typeof(TColumns) == typeof(Tall))
                    {
                        sums[8] = y0;
                        sums[9] = y1;
                        sums[10] = y2;
                        sums[11] = y3;
                        sums[12] = y4;
                        sums[13] = y5;
                        sums[14] = y6;
                        sums[15] = y7;
                    }

                    for (int r = tiles == 1 ? (int)back : 0; r < rows; r++)
                    {
                        Finish512<TProduct, TResult, TColumns>(ref Unsafe.Add(ref to, r * next), sums[r], step);
                        if (typeof(TColumns) == typeof(Pair))
                            Finish512<TProduct, TResult, TColumns>(ref Unsafe.Add(ref to, r * next + lanes), sums[r + 8], step);
                    }

                    continue;
                }

                Store512<TResult>(ref to, z0);
                if (typeof(TColumns) == typeof(Pair))
                    Store512<TResult>(ref Unsafe.Add(ref to, lanes), y0);
                if (typeof(TRows) == typeof(Rows1))
                    continue;

                Store512<TResult>(ref Unsafe.Add(ref to, next), z1);
                if (typeof(TColumns) == typeof(Pair))
                    Store512<TResult>(ref Unsafe.Add(ref to, next + lanes), y1);
                if (typeof(TRows) == typeof(Rows2))
                    continue;

                Store512<TResult>(ref Unsafe.Add(ref to, 2 * next), z2);
                if (typeof(TColumns) == typeof(Pair))
                    Store512<TResult>(ref Unsafe.Add(ref to, 2 * next + lanes), y2);
                if (typeof(TRows) == typeof(Rows3))
                    continue;

                Store512<TResult>(ref Unsafe.Add(ref to, 3 * next), z3);
                if (typeof(TColumns) == typeof(Pair))
                    Store512<TResult>(ref Unsafe.Add(ref to, 3 * next + lanes), y3);
                if (typeof(TRows) == typeof(Rows4))
                    continue;

                Store512<TResult>(ref Unsafe.Add(ref to, 4 * next), z4);
                if (typeof(TColumns) == typeof(Pair))
                    Store512<TResult>(ref Unsafe.Add(ref to, 4 * next + lanes), y4);
                if (typeof(TRows) == typeof(Rows5))
                    continue;

                Store512<TResult>(ref Unsafe.Add(ref to, 5 * next), z5);
                if (typeof(TColumns) == typeof(Pair))
                    Store512<TResult>(ref Unsafe.Add(ref to, 5 * next + lanes), y5);
                if (typeof(TRows) == typeof(Rows6))
                    continue;

                Store512<TResult>(ref Unsafe.Add(ref to, 6 * next), z6);
                if (typeof(TColumns) == typeof(Pair))
                    Store512<TResult>(ref Unsafe.Add(ref to, 6 * next + lanes), y6);
                if (typeof(TRows) == typeof(Rows7))
                    continue;

                Store512<TResult>(ref Unsafe.Add(ref to, 7 * next), z7);
                if (typeof(TColumns) == typeof(Pair))
                    Store512<TResult>(ref Unsafe.Add(ref to, 7 * next + lanes), y7);

                if (typeof(TColumns) != typeof(Tall))
                    continue;
                Store512<TResult>(ref Unsafe.Add(ref to, 8 * next), y0);
                Store512<TResult>(ref Unsafe.Add(ref to, 9 * next), y1);
                Store512<TResult>(ref Unsafe.Add(ref to, 10 * next), y2);
                Store512<TResult>(ref Unsafe.Add(ref to, 11 * next), y3);
                Store512<TResult>(ref Unsafe.Add(ref to, 12 * next), y4);
                Store512<TResult>(ref Unsafe.Add(ref to, 13 * next), y5);
                Store512<TResult>(ref Unsafe.Add(ref to, 14 * next), y6);
                Store512<TResult>(ref Unsafe.Add(ref to, 15 * next), y7);
            }
        }
    }
}
