using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Products
    {
        /// <summary>The sum of all rows of b, added to c or taken off it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Rows512<TProduct, TResult>(ref float b, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
        {
            int lanes = Vector512<float>.Count, o = 0;
            for (; o + lanes <= default(TProduct).Columns; o += lanes)
                SumColumns512<TProduct, TResult, Whole>(ref Unsafe.Add(ref b, o), ref Unsafe.Add(ref c, o), n, step);
            if (o < default(TProduct).Columns)
                SumRest512<TProduct, TResult>(ref Unsafe.Add(ref b, o), ref Unsafe.Add(ref c, o), n, step);
        }

        /// <summary>A vector of them, in four sums that need not wait for each other.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void SumColumns512<TProduct, TResult, TColumns>(ref float b, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
            where TColumns : struct, IColumns
        {
            int row = default(TProduct).RowOfB;
            Vector512<float> first = Vector512<float>.Zero, second = first, third = first, fourth = first;
            ref float at = ref b;
            nint k = n;
            for (; k >= 4; k -= 4)
            {
                first += LoadOn512<TProduct, TColumns>(ref at);
                second += LoadOn512<TProduct, TColumns>(ref Unsafe.Add(ref at, row));
                third += LoadOn512<TProduct, TColumns>(ref Unsafe.Add(ref at, 2 * row));
                fourth += LoadOn512<TProduct, TColumns>(ref Unsafe.Add(ref at, 3 * row));
                at = ref Unsafe.Add(ref at, 4 * row);
            }

            for (; k > 0; k--)
            {
                first += LoadOn512<TProduct, TColumns>(ref at);
                at = ref Unsafe.Add(ref at, row);
            }

            Finish512<TProduct, TResult, TColumns>(ref c, (first + second) + (third + fourth), step);
        }
    }
}
