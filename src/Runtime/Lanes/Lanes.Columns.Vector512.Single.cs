using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Lanes
    {
        /// <summary>A column of rows that lie one after the other: row[column], row[stride + column], …</summary>
        /// <param name="row">The first element of the first row.</param>
        /// <param name="stride">The length of a row; a constant.</param>
        /// <param name="column">Which element of each row; a constant.</param>
        /// <returns>One lane for each row.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Column512(ref float row, int stride, int column)
        {
            int lanes = Vector512<float>.Count;
            if (stride == 2)
                return EverySecond(At512(ref row, 0), At512(ref row, lanes), column);
            if (stride != 4)
                return Gathered512(ref row, stride, column);

            Vector512<float> low = EverySecond(At512(ref row, 0), At512(ref row, lanes), column % 2);
            Vector512<float> high = EverySecond(At512(ref row, 2 * lanes), At512(ref row, 3 * lanes), column % 2);
            return EverySecond(low, high, column / 2);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> EverySecond(Vector512<float> a, Vector512<float> b, int first) => first == 0 ? Evens(a, b) : Odds(a, b);
    }
}
