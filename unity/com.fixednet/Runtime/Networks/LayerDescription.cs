#nullable enable
using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace FixedNet
{
    /// <summary>What one attribute of a network declares: its kind, what was chosen, the shapes around it, and its parameters.</summary>
    public sealed class LayerDescription
    {
        internal LayerDescription(
            int index, string kind, IDictionary<string, object> properties, int[] inputShape, int[] outputShape, ParameterBlock[] blocks)
        {
            Index = index;
            Kind = kind;
            Properties = new ReadOnlyDictionary<string, object>(properties);
            InputShape = Array.AsReadOnly(inputShape);
            OutputShape = Array.AsReadOnly(outputShape);
            Blocks = Array.AsReadOnly(blocks);
        }

        /// <summary>The layer's place, counted from 0.</summary>
        public int Index { get; }

        /// <summary>The attribute's name: "Dense".</summary>
        public string Kind { get; }

        /// <summary>The attribute's arguments by name: of "Dense", "outputs" (an int) and "activation" (an <see cref="Activation"/>).</summary>
        public IReadOnlyDictionary<string, object> Properties { get; }

        /// <summary>The shape of what the layer takes of one sample.</summary>
        public IReadOnlyList<int> InputShape { get; }

        /// <summary>The shape of what the layer makes of one sample.</summary>
        public IReadOnlyList<int> OutputShape { get; }

        /// <summary>The layer's parameters, in the order of the vector; none where it has none.</summary>
        public IReadOnlyList<ParameterBlock> Blocks { get; }

        /// <summary>The kind and the shapes: "Dense [5] → [8]".</summary>
        /// <returns>The text.</returns>
        public override string ToString() => Kind + " " + Shapes.Text(InputShape) + " → " + Shapes.Text(OutputShape);
    }
}
