#nullable enable
using System;

namespace FixedNet
{
    /// <summary>
    /// Layer normalisation: a = (x − μ) / √(σ² + ε) ⊙ g + b, with x and a [inputs], gain g [inputs], biases b [inputs], and the mean μ and the
    /// variance σ² = mean (x − μ)² of a sample's own numbers. Ba, Kiros, Hinton, "Layer normalization", 2016.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false, AllowMultiple = true)]
    public sealed class LayerNormAttribute : Attribute
    {
        /// <summary>ε, which keeps the divisor away from 0; above 0.</summary>
        public double Epsilon { get; set; } = 1e-5;
    }
}
