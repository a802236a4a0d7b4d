#nullable enable
using System;

namespace FixedNet
{
    /// <summary>Applies a function: a = f(x), number by number (softmax: to the whole row), with x and a [inputs]. It has no parameters.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false, AllowMultiple = true)]
    public sealed class ActivateAttribute : Attribute
    {
        /// <summary>Appends a layer to the network.</summary>
        /// <param name="activation">The function f.</param>
        public ActivateAttribute(Activation activation)
        {
            Activation = activation;
        }

        /// <summary>The function applied.</summary>
        public Activation Activation { get; }

        /// <summary>The slope of <see cref="FixedNet.Activation.LeakyRelu"/> below 0; of no other activation.</summary>
        public double Slope { get; set; } = 0.01;
    }
}
