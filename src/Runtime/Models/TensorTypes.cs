using System;

namespace FixedNet
{
    /// <summary>The types of numbers that the safetensors format names.</summary>
    internal static class TensorTypes
    {
        /// <summary>The bytes of an element; 0 where the format has no such type.</summary>
        public static int Size(string type)
        {
            switch (type)
            {
                case "BOOL": case "U8": case "I8": case "F8_E5M2": case "F8_E4M3": return 1;
                case "I16": case "U16": case "F16": case "BF16": return 2;
                case "I32": case "U32": case "F32": return 4;
                case "I64": case "U64": case "F64": return 8;
                default: return 0;
            }
        }

        public static bool IsReal(string type) => type == "F16" || type == "BF16" || type == "F32" || type == "F64";

        public static string Of<T>() =>
            typeof(T) == typeof(float) ? "F32"
            : typeof(T) == typeof(double) ? "F64"
            : throw new NotSupportedException($"Numbers are float or double, not {typeof(T)}.");
    }
}
