using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Emit;

/// <summary>
/// An open loop. It has points, which go side by side as text through every statement of its body: a tile's iterations, or the single
/// one of a plain loop.
/// </summary>
/// <param name="Depth">How many axes were open before it.</param>
/// <param name="Counter">The loop variable in code; null where the index is a constant.</param>
/// <param name="Start">The index of the first point, where it is a constant; else 0.</param>
/// <param name="Block">The block of code in which the index is known.</param>
internal sealed record Axis(int Depth, string Variable, string? Counter, int Start, int Points, Block Block, CarriedSums? Carried)
{
    /// <summary>What a point adds to the loop variable, or the whole index where there is none.</summary>
    public int At(int point) => Start + point;

    /// <summary>Whether locals declared inside must be told apart by their index along this axis.</summary>
    public bool NamesLocals => Counter is null || Points > 1;

    public bool IsSamples => Variable == Loop.Sample;
}
