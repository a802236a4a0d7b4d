#nullable enable
using System;
using System.Collections.Generic;

namespace FixedNet
{
    /// <summary>What a network is, without its numbers: its layers, their shapes, and where each array of parameters stands in the vector.</summary>
    /// <remarks>Immutable; one for all instances of a class, made when it is first asked for.</remarks>
    public sealed class NetworkDescription
    {
        internal NetworkDescription(int[] inputShape, LayerDescription[] layers)
        {
            var blocks = new List<ParameterBlock>();
            foreach (LayerDescription layer in layers)
                blocks.AddRange(layer.Blocks);

            InputShape = Array.AsReadOnly(inputShape);
            OutputShape = layers.Length > 0 ? layers[layers.Length - 1].OutputShape : InputShape;
            Layers = Array.AsReadOnly(layers);
            Blocks = blocks.AsReadOnly();
            ParameterCount = blocks.Count > 0 ? blocks[blocks.Count - 1].Offset + blocks[blocks.Count - 1].Length : 0;
        }

        /// <summary>The shape of one sample's inputs.</summary>
        public IReadOnlyList<int> InputShape { get; }

        /// <summary>The shape of one sample's outputs.</summary>
        public IReadOnlyList<int> OutputShape { get; }

        /// <summary>The layers, one for each attribute, in their order.</summary>
        public IReadOnlyList<LayerDescription> Layers { get; }

        /// <summary>The arrays of parameters of all layers: one after the other they are the parameter vector.</summary>
        public IReadOnlyList<ParameterBlock> Blocks { get; }

        /// <summary>The number of parameters of all blocks.</summary>
        public int ParameterCount { get; }

        /// <summary>The block of a name.</summary>
        /// <param name="name">The name, such as "0.weights".</param>
        /// <returns>The block.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
        /// <exception cref="ArgumentException">The network has no such block; the message lists those that it has.</exception>
        public ParameterBlock Block(string name)
        {
            Arguments.RequireNotNull(name, nameof(name));
            foreach (ParameterBlock block in Blocks)
            {
                if (block.Name == name)
                    return block;
            }

            throw new ArgumentException($"The network has no block \"{name}\". It has: {string.Join(", ", Blocks)}.", nameof(name));
        }

        /// <summary>Whether two networks have the same blocks, so that the parameters of one fit the other.</summary>
        internal bool HasBlocksOf(NetworkDescription other)
        {
            if (ReferenceEquals(this, other))
                return true;
            if (Blocks.Count != other.Blocks.Count)
                return false;
            for (int k = 0; k < Blocks.Count; k++)
            {
                if (Blocks[k].ToString() != other.Blocks[k].ToString())
                    return false;
            }

            return true;
        }
    }
}
