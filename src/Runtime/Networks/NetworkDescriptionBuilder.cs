using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;

namespace FixedNet
{
    /// <summary>Puts a description together, layer by layer; each layer takes the shape that the one before it makes.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class NetworkDescriptionBuilder
    {
        private readonly List<LayerDescription> _layers = new List<LayerDescription>();
        private readonly int[] _inputShape;
        private int[] _shape;
        private int _offset;

        /// <summary>Starts with the inputs.</summary>
        /// <param name="inputShape">The shape of one sample's inputs.</param>
        public NetworkDescriptionBuilder(params int[] inputShape) => _inputShape = _shape = inputShape;

        /// <summary>Adds a dense layer: W[input, output], then b[output].</summary>
        /// <param name="outputs">The number of outputs.</param>
        /// <param name="activation">The activation.</param>
        /// <returns>This builder.</returns>
        public NetworkDescriptionBuilder Dense(int outputs, Activation activation)
        {
            int inputs = _shape[_shape.Length - 1];
            int[] shape = (int[])_shape.Clone();
            shape[shape.Length - 1] = outputs;
            return Add(
                "Dense", new Dictionary<string, object> { ["outputs"] = outputs, ["activation"] = activation }, shape,
                ("weights", new[] { inputs, outputs }), ("biases", new[] { outputs }));
        }

        /// <summary>The finished description.</summary>
        /// <returns>The description.</returns>
        public NetworkDescription Build() => new NetworkDescription(_inputShape, _layers.ToArray());

        private NetworkDescriptionBuilder Add(
            string kind, Dictionary<string, object> properties, int[] outputShape, params (string Name, int[] Shape)[] parameters)
        {
            var blocks = new ParameterBlock[parameters.Length];
            for (int k = 0; k < blocks.Length; k++)
            {
                (string name, int[] shape) = parameters[k];
                int length = Shapes.Length(shape);
                blocks[k] = new ParameterBlock(_layers.Count.ToString(CultureInfo.InvariantCulture) + "." + name, shape, _offset, length);
                _offset += length;
            }

            _layers.Add(new LayerDescription(_layers.Count, kind, properties, _shape, outputShape, blocks));
            _shape = outputShape;
            return this;
        }
    }
}
