using System;
using System.Collections.Generic;

namespace FixedNet
{
    /// <summary>An array of numbers with a name, as a safetensors file holds it.</summary>
    public sealed class SafetensorsTensor
    {
        private readonly ReadOnlyMemory<byte> _data;

        internal SafetensorsTensor(string name, string type, long[] shape, ReadOnlyMemory<byte> data)
        {
            Name = name;
            Type = type;
            Shape = Array.AsReadOnly(shape);
            _data = data;
        }

        /// <summary>The tensor's name.</summary>
        public string Name { get; }

        /// <summary>The format's name for the type of a number: "F32", "F64", "F16", "BF16", "I64", ….</summary>
        public string Type { get; }

        /// <summary>The lengths of the tensor's axes; none for a single number.</summary>
        public IReadOnlyList<long> Shape { get; }

        /// <summary>The number of elements.</summary>
        public int Length => _data.Length / TensorTypes.Size(Type);

        /// <summary>The elements as the file has them: row by row, each little-endian.</summary>
        public ReadOnlySpan<byte> Bytes => _data.Span;

        /// <summary>Whether <see cref="CopyTo"/> can read the elements: they are F32, F64, F16 or BF16.</summary>
        public bool IsReal => TensorTypes.IsReal(Type);

        /// <summary>Makes a tensor of numbers: F32 of floats, F64 of doubles.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="name">The name.</param>
        /// <param name="shape">The lengths of the axes, none negative.</param>
        /// <param name="elements">The numbers, row by row; they are copied.</param>
        /// <returns>The tensor.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="shape"/> is null.</exception>
        /// <exception cref="ArgumentException">
        /// The name is "__metadata__" or no valid Unicode, or the number of elements is not the product of the shape.
        /// </exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public static SafetensorsTensor Of<T>(string name, IEnumerable<int> shape, ReadOnlySpan<T> elements)
            where T : struct
        {
            Arguments.RequireNotNull(name, nameof(name));
            Arguments.RequireNotNull(shape, nameof(shape));
            if (name == SafetensorsHeader.Metadata || !SafetensorsText.IsUnicode(name))
                throw new ArgumentException($"\"{name}\" is no name of a tensor.", nameof(name));

            var lengths = new List<long>();
            long product = 1;
            foreach (int axis in shape)
            {
                if (axis < 0)
                    throw new ArgumentException("The length of an axis cannot be negative.", nameof(shape));
                lengths.Add(axis);
                // Past what an array can have only zero is looked for, so that nothing wraps around.
                product = Math.Min(product, int.MaxValue) * axis;
            }

            Arguments.RequireLength(elements.Length, product, nameof(elements), "the product of the shape");
            return new SafetensorsTensor(name, TensorTypes.Of<T>(), lengths.ToArray(), TensorNumbers.ToBytes(elements));
        }

        /// <summary>Reads the numbers: to the bit in their own precision, rounded to the nearest in a lower one.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="elements">Receives the numbers [<see cref="Length"/>], row by row.</param>
        /// <exception cref="ArgumentException">The length does not fit.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double, or the tensor's numbers are not real.</exception>
        /// <exception cref="OverflowException">A number is finite in the file and too large for T.</exception>
        public void CopyTo<T>(Span<T> elements)
            where T : struct
        {
            Arguments.RequireLength(elements.Length, Length, nameof(elements), "Length");
            TensorNumbers.Read(Type, Bytes, elements);
        }

        /// <summary>The name, the type and the shape: "0.weights F32 [5, 8]".</summary>
        /// <returns>The text.</returns>
        public override string ToString() => Name + " " + Type + " " + Shapes.Text(Shape);
    }
}
