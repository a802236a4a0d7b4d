using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    public static partial class Lanes
    {
        /// <summary>Copies numbers.</summary>
        /// <param name="from">The first to read.</param>
        /// <param name="to">The first to write.</param>
        /// <param name="count">How many.</param>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Copy(ref float from, ref float to, nint count) =>
            MemoryMarshal.CreateSpan(ref from, (int)count).CopyTo(MemoryMarshal.CreateSpan(ref to, (int)count));

        /// <summary>Transposes a matrix: to[column, row] = from[row, column].</summary>
        /// <param name="from">The matrix [rows, columns], row by row.</param>
        /// <param name="rows">Its rows.</param>
        /// <param name="columns">Its columns.</param>
        /// <param name="to">Receives the matrix [columns, rows].</param>
        /// <param name="stride">The length of a row of <paramref name="to"/>, at least <paramref name="rows"/>.</param>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Transpose(ref float from, nint rows, nint columns, ref float to, nint stride)
        {
            nint block = Vector128<float>.Count;
            nint wholeRows = Vector128.IsHardwareAccelerated ? rows - rows % block : 0;
            nint wholeColumns = columns - columns % block;
            for (nint row = 0; row < wholeRows; row += block)
            {
                for (nint column = 0; column < wholeColumns; column += block)
                    TransposeBlock(ref Unsafe.Add(ref from, row * columns + column), columns, ref Unsafe.Add(ref to, column * stride + row), stride);
            }

            for (nint row = 0; row < rows; row++)
            {
                for (nint column = row < wholeRows ? wholeColumns : 0; column < columns; column++)
                    Unsafe.Add(ref to, column * stride + row) = Unsafe.Add(ref from, row * columns + column);
            }
        }
    }
}
