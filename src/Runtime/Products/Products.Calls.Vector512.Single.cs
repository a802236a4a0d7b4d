using System.Runtime.CompilerServices;

namespace FixedNet
{
    // What generated code calls.
    public static partial class Products
    {
        /// <summary>c = a b for n rows.</summary>
        /// <typeparam name="TProduct">The sizes.</typeparam>
        /// <typeparam name="TResult">What becomes of the sums.</typeparam>
        /// <param name="a">The first number of a.</param>
        /// <param name="b">The first number of b.</param>
        /// <param name="c">Receives the result.</param>
        /// <param name="n">The number of samples.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Multiply512<TProduct, TResult>(ref float a, ref float b, ref float c, nint n)
            where TProduct : struct, IProduct
            where TResult : struct, IResult =>
            Columns512<TProduct, TResult, Rows8>(ref a, ref b, ref b, ref c, n, 0);

        /// <summary>c = start + a b for n rows.</summary>
        /// <typeparam name="TProduct">The sizes.</typeparam>
        /// <typeparam name="TResult">What becomes of the sums.</typeparam>
        /// <param name="a">The first number of a.</param>
        /// <param name="b">The first number of b.</param>
        /// <param name="start">What each row's sums start with.</param>
        /// <param name="c">Receives the result.</param>
        /// <param name="n">The number of samples.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void MultiplyFrom512<TProduct, TResult>(ref float a, ref float b, ref float start, ref float c, nint n)
            where TProduct : struct, IProduct
            where TResult : struct, IResult =>
            Columns512<TProduct, TResult, Rows8>(ref a, ref b, ref start, ref c, n, 0);

        /// <summary>c += a b, sums over n samples.</summary>
        /// <typeparam name="TProduct">The sizes.</typeparam>
        /// <typeparam name="TRows">How many rows go side by side: no more than there are.</typeparam>
        /// <param name="a">The first number of a.</param>
        /// <param name="b">The first number of b.</param>
        /// <param name="c">Receives the result.</param>
        /// <param name="n">The number of samples.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Accumulate512<TProduct, TRows>(ref float a, ref float b, ref float c, nint n)
            where TProduct : struct, IProduct
            where TRows : struct, IRows =>
            Columns512<TProduct, Added, TRows>(ref a, ref b, ref b, ref c, n, 0);

        /// <summary>c −= η a b, sums over n samples.</summary>
        /// <typeparam name="TProduct">The sizes.</typeparam>
        /// <typeparam name="TRows">How many rows go side by side: no more than there are.</typeparam>
        /// <param name="a">The first number of a.</param>
        /// <param name="b">The first number of b.</param>
        /// <param name="c">Receives the result.</param>
        /// <param name="eta">η</param>
        /// <param name="n">The number of samples.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Descend512<TProduct, TRows>(ref float a, ref float b, ref float c, float eta, nint n)
            where TProduct : struct, IProduct
            where TRows : struct, IRows =>
            Columns512<TProduct, Descended, TRows>(ref a, ref b, ref b, ref c, n, eta);

        /// <summary>c += Σ b, the sum over n samples.</summary>
        /// <typeparam name="TProduct">The sizes.</typeparam>
        /// <param name="b">The first number of b.</param>
        /// <param name="c">Receives the result.</param>
        /// <param name="n">The number of samples.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void AccumulateRows512<TProduct>(ref float b, ref float c, nint n)
            where TProduct : struct, IProduct =>
            Rows512<TProduct, Added>(ref b, ref c, n, 0);

        /// <summary>c −= η Σ b, the sum over n samples.</summary>
        /// <typeparam name="TProduct">The sizes.</typeparam>
        /// <param name="b">The first number of b.</param>
        /// <param name="c">Receives the result.</param>
        /// <param name="eta">η</param>
        /// <param name="n">The number of samples.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void DescendRows512<TProduct>(ref float b, ref float c, float eta, nint n)
            where TProduct : struct, IProduct =>
            Rows512<TProduct, Descended>(ref b, ref c, n, eta);
    }
}
