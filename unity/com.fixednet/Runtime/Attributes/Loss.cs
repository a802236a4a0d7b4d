#nullable enable
namespace FixedNet
{
    /// <summary>The loss C of one sample with outputs a, targets y and n outputs.</summary>
    /// <remarks>
    /// Those with the factor 1/n are means over the outputs whatever the <see cref="Reduction"/>: with <see cref="Reduction.Mean"/> the batch loss is
    /// PyTorch's reduction='mean', but with <see cref="Reduction.Sum"/> it is 1/n of PyTorch's reduction='sum'.
    /// </remarks>
    public enum Loss
    {
        /// <summary>No loss: inference and the vector-Jacobian product only.</summary>
        None = 0,

        /// <summary>C = (1/n) Σ (a − y)²</summary>
        MeanSquaredError = 1,

        /// <summary>C = ½ Σ (a − y)², the quadratic cost of the textbooks: δ = (a − y) ⊙ f′(z)</summary>
        HalfSquaredError = 2,

        /// <summary>C = (1/n) Σ |a − y|</summary>
        MeanAbsoluteError = 3,

        /// <summary>C = (1/n) Σ h(a − y), with h(d) = ½d² where |d| ≤ 1, else |d| − ½</summary>
        Huber = 4,

        /// <summary>C = −Σ y log a, after <see cref="Activation.Softmax"/>; computed stably from z</summary>
        /// <remarks>
        /// A logit of −∞ masks a class: a = 0, and nothing is added where y = 0; a target above 0 there makes the loss ∞. With all classes
        /// masked, or a logit of ∞, outputs and loss are NaN, as in PyTorch.
        /// </remarks>
        CrossEntropy = 5,

        /// <summary>C = −(1/n) Σ y log a + (1 − y) log(1 − a), after <see cref="Activation.Sigmoid"/>; computed stably from z</summary>
        /// <remarks>At z = ±∞ it is 0 where y is a, else ∞.</remarks>
        BinaryCrossEntropy = 6,
    }
}
