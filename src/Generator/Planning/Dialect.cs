using FixedNet.Generator.Model;

namespace FixedNet.Generator.Planning;

/// <summary>What the code of a plan is printed in: plain C# 9, or vectors of a width.</summary>
/// <param name="Bits">512, 256 or 128; 0 for the scalar dialect.</param>
/// <param name="IsOrdered">
/// Whether every dialect gives the same bits: each sum takes its terms one after the other, none is rounded together with its product, and
/// lanes hold only what does not depend on its neighbours.
/// </param>
internal sealed record Dialect(int Bits, PrecisionKind Precision, bool IsOrdered = false)
{
    /// <summary>The narrowest vector there is; a remainder is not cut further.</summary>
    public const int LeastBits = 128;

    /// <summary>A cache line, and the widest vector.</summary>
    public const int CacheLineBytes = 64;

    public bool IsScalar => Bits == 0;

    /// <summary>The numbers that the widest vector holds.</summary>
    public int Lanes => Bits / NumberBits;

    /// <summary>The vector registers of the hardware that the width is for: 32 came with AVX-512.</summary>
    public int Registers => Bits == 512 ? 32 : 16;

    public int NumberBytes => NumberBits / 8;

    private int NumberBits => Precision == PrecisionKind.Double ? 64 : 32;

    /// <summary>The lanes of the narrowest vector that holds this many numbers, or of the widest.</summary>
    public int LanesFor(int numbers)
    {
        int lanes = LeastBits / NumberBits;
        while (lanes < numbers && lanes < Lanes)
            lanes *= 2;
        return lanes;
    }

    /// <summary>
    /// A row's length when it ends on a whole vector: whole vectors of the widest kind, then one for what is left. Rows that are a multiple
    /// of some powers of two apart would all contend for the same few lines of the cache, so these are a cache line longer.
    /// </summary>
    public int Padded(int width)
    {
        if (IsScalar)
            return width;
        int rest = width % Lanes, padded = width - rest + (rest == 0 ? 0 : LanesFor(rest));
        return padded * NumberBytes % Limits.ContendingStride == 0 ? padded + CacheLineBytes / NumberBytes : padded;
    }
}
