#nullable enable
namespace FixedNet
{
    /// <summary>What a layer applies to its weighted sum z = x W + b.</summary>
    public enum Activation
    {
        /// <summary>f(z) = z</summary>
        Identity = 0,

        /// <summary>f(z) = max(0, z)</summary>
        Relu = 1,

        /// <summary>f(z) = z where z &gt; 0, else 0.01 z</summary>
        LeakyRelu = 2,

        /// <summary>f(z) = z where z &gt; 0, else exp(z) − 1</summary>
        Elu = 3,

        /// <summary>f(z) = z Φ(z), with Φ the distribution function of the standard normal distribution (the exact form, by erf)</summary>
        Gelu = 4,

        /// <summary>f(z) = z σ(z), also known as swish</summary>
        Silu = 5,

        /// <summary>f(z) = σ(z) = 1 / (1 + exp(−z))</summary>
        Sigmoid = 6,

        /// <summary>f(z) = tanh(z)</summary>
        Tanh = 7,

        /// <summary>f(z) = log(1 + exp(z))</summary>
        Softplus = 8,

        /// <summary>f(z) = min(1, max(−1, z))</summary>
        HardTanh = 9,

        /// <summary>f(z)ⱼ = exp(zⱼ) / Σₖ exp(zₖ); for the last layer only</summary>
        Softmax = 10,
    }
}
