using System;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Planning;

/// <summary>The block of sums that a product of matrices keeps in registers: some rows by some vectors of columns.</summary>
/// <param name="Width">The columns in all: outputs forward, inputs backward.</param>
/// <param name="Most">The most vectors of columns.</param>
internal sealed record Blocking(int Width, Dialect Dialect, int Most)
{
    /// <summary>Several rows at a time: an eighth of the registers for a row's sums.</summary>
    public Blocking(int width, Dialect dialect) : this(width, dialect, dialect.Registers / 8)
    {
    }

    /// <summary>A single row: half of the registers for its sums, so that W is read through from its start to its end.</summary>
    public static Blocking OfOneSample(int width, Dialect dialect) => new(width, dialect, dialect.Registers / 2);

    /// <summary>The lanes of a vector: as many as the hardware has, or as the columns need.</summary>
    public int Lanes => Dialect.LanesFor(Width);

    /// <summary>How often the rows are gone through.</summary>
    public int Passes => (All + Most - 1) / Most;

    /// <summary>Vectors of columns side by side.</summary>
    public int Vectors => Math.Max(1, Math.Min(Width / Lanes, (All + Passes - 1) / Passes));

    private int All => (Width + Lanes - 1) / Lanes;

    /// <summary>Samples side by side, so that the sums fill about half of the registers, and there are always enough of them in flight.</summary>
    public int Samples => Vectors >= 3 ? 4 : Vectors == 2 && Dialect.Registers < 32 ? 4 : Limits.SumsInFlight;

    /// <summary>For a gradient of weights: inputs side by side.</summary>
    public int Inputs => Math.Max(1, Dialect.Registers / 2 / Vectors);

    public string Text => Vectors == 1 ? $"a vector of {Lanes}" : $"{Vectors} vectors of {Lanes}";

    /// <summary>The loop over the columns.</summary>
    public Loop Over(string variable) => new(variable, Width, new Run(Tile: Vectors, Lanes: Lanes));
}
