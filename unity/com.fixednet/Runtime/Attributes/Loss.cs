#nullable enable
namespace FixedNet
{
    /// <summary>The loss C of one sample with outputs a, targets y and n outputs.</summary>
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
        CrossEntropy = 5,

        /// <summary>C = −(1/n) Σ y log a + (1 − y) log(1 − a), after <see cref="Activation.Sigmoid"/>; computed stably from z</summary>
        BinaryCrossEntropy = 6,
    }
}
