using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Products
    {
        /// <summary>
        /// c = a bᵀ for n rows: here <see cref="IProduct.RowOfB"/> leads from one column of the product to the next, and its terms are neighbours.
        /// For the one product that would not pay for a transposed copy: the gradient of the inputs of the first layer.
        /// </summary>
        /// <typeparam name="TProduct">The sizes.</typeparam>
        /// <param name="a">The first number of a.</param>
        /// <param name="b">The first number of b.</param>
        /// <param name="c">Receives the result.</param>
        /// <param name="n">The number of samples.</param>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Dots512<TProduct>(ref float a, ref float b, ref float c, nint n)
            where TProduct : struct, IProduct
        {
            int row = default(TProduct).RowOfB, four = default(TProduct).Columns & -4;
            for (nint k = n; k > 0; k--)
            {
                ref float from = ref b;
                for (int o = 0; o < four; o += 4)
                {
                    Vector512<float> first = Dot512<TProduct>(ref a, ref from), second = Dot512<TProduct>(ref a, ref Unsafe.Add(ref from, row));
                    Vector512<float> third = Dot512<TProduct>(ref a, ref Unsafe.Add(ref from, 2 * row)), fourth = Dot512<TProduct>(ref a, ref Unsafe.Add(ref from, 3 * row));
                    Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref c, o)), Lanes.Sums(first, second, third, fourth));
                    from = ref Unsafe.Add(ref from, 4 * row);
                }

                for (int o = four; o < default(TProduct).Columns; o++)
                {
                    Unsafe.Add(ref c, o) = Vector512.Sum(Dot512<TProduct>(ref a, ref from));
                    from = ref Unsafe.Add(ref from, row);
                }

                a = ref Unsafe.Add(ref a, default(TProduct).RowOfA);
                c = ref Unsafe.Add(ref c, default(TProduct).RowOfC);
            }
        }

        /// <summary>The products of two rows, to be summed over the lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> Dot512<TProduct>(ref float a, ref float b)
            where TProduct : struct, IProduct
        {
            Vector512<float> sum = Vector512<float>.Zero;
            int lanes = Vector512<float>.Count, whole = default(TProduct).Depth / lanes * lanes;
            for (int k = 0; k < whole; k += lanes)
                sum = Lanes.MultiplyAdd(Vector512.LoadUnsafe(ref a, (nuint)k), Vector512.LoadUnsafe(ref b, (nuint)k), sum);
            if (whole < default(TProduct).Depth)
                sum = Lanes.MultiplyAdd(Lanes.LoadPart512(ref a, whole, default(TProduct).Depth - whole), Lanes.LoadPart512(ref b, whole, default(TProduct).Depth - whole), sum);
            return sum;
        }
    }
}
