#nullable enable
namespace FixedNet
{
    /// <summary>How the losses C of a batch's m samples become the batch loss, whose exact gradient training follows.</summary>
    public enum Reduction
    {
        /// <summary>(1/m) Σ C over the samples</summary>
        Mean = 0,

        /// <summary>
        /// Σ C over the samples. Where C is a mean over the n outputs (<see cref="Loss"/> says which are), loss and gradient are 1/n of those
        /// of PyTorch's reduction='sum', which adds all elements: for the same steps multiply the learning rate by n.
        /// </summary>
        Sum = 1,
    }
}
