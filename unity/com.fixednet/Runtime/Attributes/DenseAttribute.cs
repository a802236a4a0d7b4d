#nullable enable
using System;

namespace FixedNet
{
    /// <summary>
    /// A fully connected layer: a = f(x W + b), with x [inputs], W [inputs, outputs], b [outputs], a [outputs]. The inputs are the
    /// outputs of the layer before, or the network's own.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false, AllowMultiple = true)]
    public sealed class DenseAttribute : Attribute
    {
        /// <summary>Appends a layer to the network.</summary>
        /// <param name="outputs">The number of outputs; at least 1.</param>
        /// <param name="activation">The function f applied to x W + b.</param>
        public DenseAttribute(int outputs, Activation activation = Activation.Identity)
        {
            Outputs = outputs;
            Activation = activation;
        }

        /// <summary>The number of outputs.</summary>
        public int Outputs { get; }

        /// <summary>The function applied to the weighted sum.</summary>
        public Activation Activation { get; }

        /// <summary>The slope of <see cref="FixedNet.Activation.LeakyRelu"/> below 0; of no other activation.</summary>
        public double Slope { get; set; } = 0.01;
    }
}
