#nullable enable
namespace FixedNet
{
    /// <summary>The type of a network's parameters, inputs and outputs.</summary>
    public enum Precision
    {
        /// <summary><see cref="float"/>, 32 bits</summary>
        Single = 0,

        /// <summary><see cref="double"/>, 64 bits</summary>
        Double = 1,
    }
}
