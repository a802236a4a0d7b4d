using System;
using System.Collections.Generic;

namespace FixedNet
{
    /// <summary>One array of numbers within a network's parameter vector, such as the weights of its first layer, "0.weights".</summary>
    public sealed class ParameterBlock
    {
        internal ParameterBlock(string name, int[] shape, int offset, int length)
        {
            Name = name;
            Shape = Array.AsReadOnly(shape);
            Offset = offset;
            Length = length;
        }

        /// <summary>The layer, counted from 0, and what the numbers are to it: "0.weights", "0.biases".</summary>
        public string Name { get; }

        /// <summary>The lengths of the array's axes; the numbers stand row by row, the last axis fastest.</summary>
        public IReadOnlyList<int> Shape { get; }

        /// <summary>Where the block starts in the parameter vector.</summary>
        public int Offset { get; }

        /// <summary>The number of parameters: the product of <see cref="Shape"/>.</summary>
        public int Length { get; }

        /// <summary>The name and the shape: "0.weights [5, 8]".</summary>
        /// <returns>The text.</returns>
        public override string ToString() => Name + " " + Shapes.Text(Shape);
    }
}
