#nullable enable
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

        // The layer begun last by Layer.
        private readonly List<(string Name, int[] Shape)> _blocks = new List<(string Name, int[] Shape)>();
        private Dictionary<string, object> _properties = new Dictionary<string, object>();
        private string? _kind;
        private int[] _outputShape = new int[0];

        /// <summary>Starts with the inputs.</summary>
        /// <param name="inputShape">The shape of one sample's inputs.</param>
        public NetworkDescriptionBuilder(params int[] inputShape) => _inputShape = _shape = inputShape;

        /// <summary>Adds a dense layer: W[input, output], then b[output].</summary>
        /// <param name="outputs">The number of outputs.</param>
        /// <param name="activation">The activation.</param>
        /// <returns>This builder.</returns>
        public NetworkDescriptionBuilder Dense(int outputs, Activation activation)
        {
            _kind = Begun(null);
            int inputs = _shape[_shape.Length - 1];
            int[] shape = (int[])_shape.Clone();
            shape[shape.Length - 1] = outputs;
            return Add(
                "Dense", new Dictionary<string, object> { ["outputs"] = outputs, ["activation"] = activation }, shape,
                ("weights", new[] { inputs, outputs }), ("biases", new[] { outputs }));
        }

        /// <summary>Adds a layer of any kind; <see cref="Property"/> and <see cref="Block"/> say what it has.</summary>
        /// <param name="kind">The attribute's name.</param>
        /// <param name="outputShape">The shape of what it makes of one sample.</param>
        /// <returns>This builder.</returns>
        public NetworkDescriptionBuilder Layer(string kind, params int[] outputShape)
        {
            _kind = Begun(kind);
            _outputShape = outputShape;
            return this;
        }

        /// <summary>Adds a property to the layer begun last.</summary>
        /// <param name="name">Its name.</param>
        /// <param name="value">Its value.</param>
        /// <returns>This builder.</returns>
        public NetworkDescriptionBuilder Property(string name, object value)
        {
            _properties.Add(name, value);
            return this;
        }

        /// <summary>Adds a block of parameters to the layer begun last.</summary>
        /// <param name="name">Its name, without the layer's index.</param>
        /// <param name="shape">Its shape.</param>
        /// <returns>This builder.</returns>
        public NetworkDescriptionBuilder Block(string name, params int[] shape)
        {
            _blocks.Add((name, shape));
            return this;
        }

        /// <summary>The finished description.</summary>
        /// <returns>The description.</returns>
        public NetworkDescription Build()
        {
            Begun(null);
            return new NetworkDescription(_inputShape, _layers.ToArray());
        }

        /// <summary>Finishes the layer begun last, if there is one, before the next.</summary>
        private string? Begun(string? next)
        {
            if (_kind is { } kind)
            {
                _kind = null;
                Add(kind, _properties, _outputShape, _blocks.ToArray());
                _properties = new Dictionary<string, object>();
                _blocks.Clear();
            }

            return next;
        }

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
