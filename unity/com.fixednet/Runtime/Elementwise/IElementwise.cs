#nullable enable
namespace FixedNet
{
    /// <summary>
    /// A formula over numbers of the same index in some vectors, for <see cref="Elementwise"/>. Written once, for 512 bits, in a file
    /// X.Lane512.Single.cs; FixedNet.Runtime.csproj derives the other widths and the single number from it.
    /// </summary>
    internal interface IElementwise
    {
        /// <summary>Applies the formula to one number of each vector.</summary>
        /// <param name="i">The index of the number.</param>
        void Apply(nint i);

#if NET8_0_OR_GREATER
        /// <summary>Applies the formula to 128 bits of numbers of each vector.</summary>
        /// <param name="i">The index of the first.</param>
        void Apply128(nint i);

        /// <summary>Applies the formula to 256 bits of numbers of each vector.</summary>
        /// <param name="i">The index of the first.</param>
        void Apply256(nint i);

        /// <summary>Applies the formula to 512 bits of numbers of each vector.</summary>
        /// <param name="i">The index of the first.</param>
        void Apply512(nint i);
#endif
    }
}
