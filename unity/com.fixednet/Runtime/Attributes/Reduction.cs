#nullable enable
namespace FixedNet
{
    /// <summary>How the losses C of a batch's m samples become the batch loss, whose exact gradient training follows.</summary>
    public enum Reduction
    {
        /// <summary>(1/m) Σ C over the samples</summary>
        Mean = 0,

        /// <summary>Σ C over the samples</summary>
        Sum = 1,
    }
}
