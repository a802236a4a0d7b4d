#nullable enable
namespace FixedNet
{
    /// <summary>
    /// The activation functions a = f(z) of one neuron and their derivatives f′, in float and double.
    /// </summary>
    /// <remarks>
    /// <para>
    /// A derivative takes what backpropagation has at hand and the formula needs: the <c>output</c> a where f′ can be told from it
    /// (Relu, LeakyRelu, Elu, Sigmoid, Tanh, HardTanh), so that z need not be kept, else the pre-activation <c>z</c> (Gelu, Silu,
    /// Softplus). The parameter's name says which.
    /// </para>
    /// <para>
    /// At a kink the derivative is PyTorch's choice. NaN gives NaN throughout; ±∞ gives the limit, in derivatives too. Nothing throws.
    /// </para>
    /// <para>
    /// From .NET 8 on there are the same functions of vectors, a number in each lane. Those with an exponential in them have one of their own
    /// and say how far they are off; the others give what the scalar functions give, to the bit. A unit in the last place is the distance
    /// between neighbouring numbers where the result is.
    /// </para>
    /// </remarks>
    public static partial class Activations
    {
        /// <summary>The slope of <see cref="LeakyRelu(float)"/> for z ≤ 0: 0.01, as in PyTorch.</summary>
        public const double LeakyReluSlope = 0.01;
    }
}
