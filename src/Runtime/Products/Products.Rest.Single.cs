using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Products
    {
        /// <summary>The columns after the last vector of 512 bits, in the narrowest that holds them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Rest512<TProduct, TResult, TRows>(ref float a, ref float b, ref float start, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
            where TRows : struct, IRows
        {
            int rest = default(TProduct).Columns % Vector512<float>.Count;
            if (rest > Vector256<float>.Count)
                Last512<TProduct, TResult, TRows>(ref a, ref b, ref start, ref c, n, step);
            else if (rest == Vector256<float>.Count)
                Strip256<TProduct, TResult, TRows, Whole>(ref a, ref b, ref start, ref c, n, step);
            else
                Rest256<TProduct, TResult, TRows>(ref a, ref b, ref start, ref c, n, step);
        }

        /// <summary>The columns after the last vector of 256 bits, in the narrowest that holds them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Rest256<TProduct, TResult, TRows>(ref float a, ref float b, ref float start, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
            where TRows : struct, IRows
        {
            int rest = default(TProduct).Columns % Vector256<float>.Count;
            if (rest > Vector128<float>.Count)
                Last256<TProduct, TResult, TRows>(ref a, ref b, ref start, ref c, n, step);
            else if (rest == Vector128<float>.Count)
                Strip128<TProduct, TResult, TRows, Whole>(ref a, ref b, ref start, ref c, n, step);
            else
                Rest128<TProduct, TResult, TRows>(ref a, ref b, ref start, ref c, n, step);
        }

        /// <summary>The columns after the last vector of 128 bits, in the narrowest that holds them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Rest128<TProduct, TResult, TRows>(ref float a, ref float b, ref float start, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
            where TRows : struct, IRows
        {
            Last128<TProduct, TResult, TRows>(ref a, ref b, ref start, ref c, n, step);
        }

        /// <summary>The sums after the last vector of 512 bits, in the narrowest that holds them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void SumRest512<TProduct, TResult>(ref float b, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
        {
            int rest = default(TProduct).Columns % Vector512<float>.Count;
            if (rest > Vector256<float>.Count)
                SumColumns512<TProduct, TResult, Part>(ref b, ref c, n, step);
            else if (rest == Vector256<float>.Count)
                SumColumns256<TProduct, TResult, Whole>(ref b, ref c, n, step);
            else
                SumRest256<TProduct, TResult>(ref b, ref c, n, step);
        }

        /// <summary>The sums after the last vector of 256 bits, in the narrowest that holds them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void SumRest256<TProduct, TResult>(ref float b, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
        {
            int rest = default(TProduct).Columns % Vector256<float>.Count;
            if (rest > Vector128<float>.Count)
                SumColumns256<TProduct, TResult, Part>(ref b, ref c, n, step);
            else if (rest == Vector128<float>.Count)
                SumColumns128<TProduct, TResult, Whole>(ref b, ref c, n, step);
            else
                SumRest128<TProduct, TResult>(ref b, ref c, n, step);
        }

        /// <summary>The sums after the last vector of 128 bits, in the narrowest that holds them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void SumRest128<TProduct, TResult>(ref float b, ref float c, nint n, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
        {
            SumColumns128<TProduct, TResult, Part>(ref b, ref c, n, step);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void ApplyNarrower512<TFunction>(ref float z, ref float a, nint count)
            where TFunction : struct, IFunction => Apply256<TFunction>(ref z, ref a, count);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void ApplyNarrower256<TFunction>(ref float z, ref float a, nint count)
            where TFunction : struct, IFunction => Apply128<TFunction>(ref z, ref a, count);

        /// <summary>Fewer numbers than the narrowest vector has.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void ApplyNarrower128<TFunction>(ref float z, ref float a, nint count)
            where TFunction : struct, IFunction
        {
            if (count > 0)
                Lanes.StorePart128(ref a, 0, default(TFunction).Of(Lanes.LoadPart128(ref z, 0, (int)count)), (int)count);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void DeriveNarrower512<TFunction>(ref float z, nint count)
            where TFunction : struct, IFunction => Derive256<TFunction>(ref z, count);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void DeriveNarrower256<TFunction>(ref float z, nint count)
            where TFunction : struct, IFunction => Derive128<TFunction>(ref z, count);

        /// <summary>Fewer numbers than the narrowest vector has.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void DeriveNarrower128<TFunction>(ref float z, nint count)
            where TFunction : struct, IFunction
        {
            if (count > 0)
                Lanes.StorePart128(ref z, 0, default(TFunction).Derivative(Lanes.LoadPart128(ref z, 0, (int)count)), (int)count);
        }
    }
}
