using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Products
    {
        /// <summary>Columns of a row that every sum starts with: of a row in part, not a number more.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Load512<TProduct, TColumns>(ref float row)
            where TProduct : struct, IProduct
            where TColumns : struct, IColumns
        {
            if (typeof(TColumns) == typeof(Pair) || typeof(TColumns) == typeof(Whole) || typeof(TColumns) == typeof(Tall))
                return Vector512.LoadUnsafe(ref row);
            return Lanes.LoadPart512(ref row, 0, default(TProduct).Columns % Vector512<float>.Count);
        }

        /// <summary>
        /// Columns of b. Of a row in part a whole vector is read: its last lanes are another row's numbers, or the biases'. A single column alone
        /// has too few numbers after it.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> LoadOn512<TProduct, TColumns>(ref float row)
            where TProduct : struct, IProduct
            where TColumns : struct, IColumns
        {
            if (typeof(TColumns) == typeof(Pair) || typeof(TColumns) == typeof(Whole) || typeof(TColumns) == typeof(Tall) || default(TProduct).Columns > 1)
                return Vector512.LoadUnsafe(ref row);
            return Lanes.LoadPart512(ref row, 0, 1);
        }

        /// <summary>Makes a vector of the result of its sums.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Store512<TResult>(ref float c, Vector512<float> sum)
            where TResult : struct, IResult =>
            Result512<TResult>(sum, Vector512.LoadUnsafe(ref c), 0).StoreUnsafe(ref c);

        /// <summary>The same, of a row in part no number more.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Finish512<TProduct, TResult, TColumns>(ref float c, Vector512<float> sum, float step)
            where TProduct : struct, IProduct
            where TResult : struct, IResult
            where TColumns : struct, IColumns
        {
            if (typeof(TColumns) != typeof(Part))
            {
                Result512<TResult>(sum, Vector512.LoadUnsafe(ref c), step).StoreUnsafe(ref c);
                return;
            }

            int part = default(TProduct).Columns % Vector512<float>.Count;
            Vector512<float> old = typeof(TResult) == typeof(Biased) || typeof(TResult) == typeof(Rectified) || typeof(TResult) == typeof(Stored)
                ? default
                : Lanes.LoadPart512(ref c, 0, part);
            Lanes.StorePart512(ref c, 0, Result512<TResult>(sum, old, step), part);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Result512<TResult>(Vector512<float> sum, Vector512<float> old, float step)
            where TResult : struct, IResult
        {
            if (typeof(TResult) == typeof(Rectified))
                return Activations.Relu(sum);
            if (typeof(TResult) == typeof(Multiplied))
                return old * sum;
            if (typeof(TResult) == typeof(Rectifying))
                return Activations.ReluDerivative(old) * sum;
            if (typeof(TResult) == typeof(Added))
                return old + sum;
            if (typeof(TResult) == typeof(Descended))
                return Lanes.MultiplyAdd(Vector512.Create(-step), sum, old);
            return sum;
        }
    }
}
