namespace FixedNet
{
    /// <summary>The bits of a number as an integer, and back; for float the framework lacks it.</summary>
    internal static unsafe class BitConverter
    {
        internal static bool IsLittleEndian => System.BitConverter.IsLittleEndian;

        internal static int SingleToInt32Bits(float value) => *(int*)&value;

        internal static float Int32BitsToSingle(int bits) => *(float*)&bits;

        internal static long DoubleToInt64Bits(double value) => *(long*)&value;

        internal static double Int64BitsToDouble(long bits) => *(double*)&bits;
    }
}
