using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // Functions of each number of some rows: a pass of their own, for within a product they would take registers from the sums.
    public static partial class Products
    {
        /// <summary>a = f(z) for each number; a may be z.</summary>
        /// <typeparam name="TFunction">f</typeparam>
        /// <param name="z">The first number.</param>
        /// <param name="a">Receives the first number's function.</param>
        /// <param name="count">How many numbers.</param>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Apply512<TFunction>(ref float z, ref float a, nint count)
            where TFunction : struct, IFunction
        {
            nint lanes = Vector512<float>.Count;
            if (count < lanes)
            {
                ApplyNarrower512<TFunction>(ref z, ref a, count);
                return;
            }

            // The last vector is read before what it shares with the one before is overwritten.
            Vector512<float> last = default(TFunction).Of(Vector512.LoadUnsafe(ref Unsafe.Add(ref z, count - lanes)));
            for (nint k = 0; k < count - lanes; k += lanes)
                default(TFunction).Of(Vector512.LoadUnsafe(ref Unsafe.Add(ref z, k))).StoreUnsafe(ref Unsafe.Add(ref a, k));
            last.StoreUnsafe(ref Unsafe.Add(ref a, count - lanes));
        }

        /// <summary>f′ of each number, in its place.</summary>
        /// <typeparam name="TFunction">f</typeparam>
        /// <param name="z">The first number.</param>
        /// <param name="count">How many numbers.</param>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Derive512<TFunction>(ref float z, nint count)
            where TFunction : struct, IFunction
        {
            nint lanes = Vector512<float>.Count;
            if (count < lanes)
            {
                DeriveNarrower512<TFunction>(ref z, count);
                return;
            }

            Vector512<float> last = default(TFunction).Derivative(Vector512.LoadUnsafe(ref Unsafe.Add(ref z, count - lanes)));
            for (nint k = 0; k < count - lanes; k += lanes)
                default(TFunction).Derivative(Vector512.LoadUnsafe(ref Unsafe.Add(ref z, k))).StoreUnsafe(ref Unsafe.Add(ref z, k));
            last.StoreUnsafe(ref Unsafe.Add(ref z, count - lanes));
        }
    }
}
