#nullable enable
using System;
using System.Collections.Generic;

namespace FixedNet
{
    /// <summary>Finds ReLUs that give 0 for every sample, by a plain forward pass in double through the description.</summary>
    internal static class DeadRelus
    {
        /// <summary>The share of dead neurons by the name of the layer's weights, of every ReLU layer up to the first layer that is not Dense.</summary>
        internal static Dictionary<string, double> Shares<T>(INetwork<T> network, ReadOnlySpan<T> inputs)
            where T : unmanaged
        {
            var shares = new Dictionary<string, double>();
            if (inputs.IsEmpty)
                return shares;
            var values = new double[inputs.Length];
            for (int k = 0; k < values.Length; k++)
                values[k] = Real.ToDouble(inputs[k]);

            int rows = inputs.Length / network.InputSize;
            foreach (LayerDescription layer in network.Description.Layers)
            {
                if (layer.Kind != "Dense" || !(layer.Properties["activation"] is Activation activation) || activation == Activation.Softmax)
                    break;
                values = Outputs(network, layer, values, rows, activation);
                if (activation == Activation.Relu)
                    shares.Add(layer.Blocks[0].Name, DeadShare(values, rows));
            }

            return shares;
        }

        private static double[] Outputs<T>(INetwork<T> network, LayerDescription layer, double[] inputs, int rows, Activation activation)
            where T : unmanaged
        {
            ReadOnlySpan<T> weights = network.Parameters.Slice(layer.Blocks[0].Offset, layer.Blocks[0].Length);
            ReadOnlySpan<T> biases = network.Parameters.Slice(layer.Blocks[1].Offset, layer.Blocks[1].Length);
            int outputSize = biases.Length, inputSize = weights.Length / outputSize;
            double slope = layer.Properties.TryGetValue("slope", out object? said) ? (double)said : Activations.LeakyReluSlope;
            var outputs = new double[rows * outputSize];
            for (int row = 0; row < rows; row++)
            {
                for (int j = 0; j < outputSize; j++)
                {
                    double z = Real.ToDouble(biases[j]);
                    for (int i = 0; i < inputSize; i++)
                        z += inputs[row * inputSize + i] * Real.ToDouble(weights[i * outputSize + j]);
                    outputs[row * outputSize + j] = Of(activation, z, slope);
                }
            }

            return outputs;
        }

        private static double DeadShare(double[] outputs, int rows)
        {
            int width = outputs.Length / rows, dead = 0;
            for (int j = 0; j < width; j++)
            {
                bool isAlive = false;
                for (int row = 0; row < rows; row++)
                    isAlive |= outputs[row * width + j] > 0;
                dead += isAlive ? 0 : 1;
            }

            return dead / (double)width;
        }

        private static double Of(Activation activation, double z, double slope) => activation switch
        {
            Activation.Relu => Activations.Relu(z),
            Activation.LeakyRelu => Activations.LeakyRelu(z, slope),
            Activation.Elu => Activations.Elu(z),
            Activation.Gelu => Activations.Gelu(z),
            Activation.Silu => Activations.Silu(z),
            Activation.Sigmoid => Activations.Sigmoid(z),
            Activation.Tanh => Activations.Tanh(z),
            Activation.Softplus => Activations.Softplus(z),
            Activation.HardTanh => Activations.HardTanh(z),
            _ => z,
        };
    }
}
