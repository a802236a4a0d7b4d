using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Printing;

/// <summary>
/// An open loop. It has points, which go side by side through every statement of its body: a tile's iterations as text, or the single
/// one of a plain loop. A point is one number, or a vector of neighbours.
/// </summary>
/// <param name="Depth">How many axes were open before it.</param>
/// <param name="Counter">The loop variable in code; null where the index is a constant.</param>
/// <param name="Start">The index of the first point, where it is a constant; else 0.</param>
/// <param name="Block">The block of code in which the index is known.</param>
internal sealed record Axis(int Depth, Loop Loop, string? Counter, int Start, int Points, Block Block, PartialSums Partials)
{
    /// <summary>How many neighbours share a vector; 1 for none.</summary>
    public int Lanes { get; init; } = 1;

    /// <summary>How many lanes of the last point are within the loop's extent; all of them where 0.</summary>
    public int Part { get; init; }

    /// <summary>The greatest value of the counter, where it is known.</summary>
    public int LastCount { get; init; }

    public string Variable => Loop.Variable;

    /// <summary>Whether what is summed over this axis stays in locals while it runs.</summary>
    public bool Carries => Loop.Run.CarriesSums;

    /// <summary>Whether locals declared inside must be told apart by their index along this axis.</summary>
    public bool NamesLocals => Counter is null || Points > 1;

    public bool IsSamples => Variable == Loop.Sample;

    /// <summary>What a point adds to the loop variable, or the whole index where there is none.</summary>
    public int At(int point) => Start + point * Lanes;

    /// <summary>How many lanes of a point count, where not all of them do; else 0.</summary>
    public int PartOf(int point) => point == Points - 1 ? Part : 0;

    /// <summary>Which of the partial sums a point adds to.</summary>
    public int Phase(int point) => At(point) / Lanes % Loop.Run.Sums;
}
