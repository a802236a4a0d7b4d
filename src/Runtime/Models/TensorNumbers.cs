using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace FixedNet
{
    /// <summary>Numbers from and to little-endian bytes, whatever the machine's own order.</summary>
    internal static class TensorNumbers
    {
        public static byte[] ToBytes<T>(ReadOnlySpan<T> numbers)
            where T : struct
        {
            byte[] bytes = MemoryMarshal.AsBytes(numbers).ToArray();
            TurnOnBigEndian(bytes, TensorTypes.Size(TensorTypes.Of<T>()));
            return bytes;
        }

        /// <summary>Reads numbers of a real type; of the target's own type every bit stays, so also that of a NaN.</summary>
        public static void Read<T>(string type, ReadOnlySpan<byte> bytes, Span<T> numbers)
            where T : struct
        {
            string own = TensorTypes.Of<T>();
            if (type == own)
            {
                Span<byte> target = MemoryMarshal.AsBytes(numbers);
                bytes.CopyTo(target);
                TurnOnBigEndian(target, TensorTypes.Size(own));
            }
            else if (own == "F64")
            {
                Convert(type, bytes, MemoryMarshal.Cast<T, double>(numbers));
            }
            else
            {
                Narrow(type, bytes, MemoryMarshal.Cast<T, float>(numbers));
            }
        }

        private static void Convert(string type, ReadOnlySpan<byte> bytes, Span<double> numbers)
        {
            int size = TensorTypes.Size(type);
            for (int k = 0; k < numbers.Length; k++)
                numbers[k] = Number(type, bytes.Slice(k * size, size));
        }

        private static void Narrow(string type, ReadOnlySpan<byte> bytes, Span<float> numbers)
        {
            int size = TensorTypes.Size(type);
            for (int k = 0; k < numbers.Length; k++)
            {
                double number = Number(type, bytes.Slice(k * size, size));
                numbers[k] = (float)number;
                if (float.IsInfinity(numbers[k]) && !double.IsInfinity(number))
                    throw new OverflowException($"Element {k} is {number}, too large for a float.");
            }
        }

        private static double Number(string type, ReadOnlySpan<byte> bytes)
        {
            switch (type)
            {
                case "F64": return BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64LittleEndian(bytes));
                case "F32": return BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt32LittleEndian(bytes));
                case "BF16": return BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt16LittleEndian(bytes) << 16);
                case "F16": return Half(BinaryPrimitives.ReadUInt16LittleEndian(bytes));
                default: throw new NotSupportedException($"A tensor of {type} holds no real numbers.");
            }
        }

        /// <summary>IEEE 754 binary16: one sign, five exponent and ten fraction bits; every such number is a double.</summary>
        private static double Half(int bits)
        {
            double sign = (bits & 0x8000) != 0 ? -1 : 1;
            int exponent = (bits >> 10) & 31, fraction = bits & 1023;
            if (exponent == 31)
                return fraction != 0 ? double.NaN : sign * double.PositiveInfinity;
            if (exponent == 0)
                return sign * fraction / (1 << 24);
            return sign * (1024 + fraction) * (1 << exponent) / (1 << 25);
        }

        private static void TurnOnBigEndian(Span<byte> bytes, int size)
        {
            if (System.BitConverter.IsLittleEndian)
                return;
            for (int at = 0; at < bytes.Length; at += size)
                bytes.Slice(at, size).Reverse();
        }
    }
}
