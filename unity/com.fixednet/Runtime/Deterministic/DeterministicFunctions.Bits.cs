#nullable enable
using System;

namespace FixedNet
{
    // The bits of a float are an int, those of a double a long.
    public static partial class DeterministicFunctions
    {
        private static int Bits(float value) => BitConverter.SingleToInt32Bits(value);

        private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

        private static float OfBits(int bits) => BitConverter.Int32BitsToSingle(bits);

        private static double OfBits(long bits) => BitConverter.Int64BitsToDouble(bits);
    }
}
