using System;

namespace FixedNet.Generator.Planning;

/// <summary>The block of sums that a product of matrices keeps in registers: some rows by some vectors of columns.</summary>
/// <param name="Width">The columns in all: outputs forward, inputs backward.</param>
internal sealed record Blocking(int Width, Dialect Dialect)
{
    /// <summary>The lanes of a vector: as many as the hardware has, or as the columns need.</summary>
    public int Lanes => Dialect.LanesFor(Width);

    /// <summary>Vectors of columns side by side.</summary>
    public int Vectors
    {
        get
        {
            int all = (Width + Lanes - 1) / Lanes, most = Dialect.Registers / 8;
            int passes = (all + most - 1) / most;
            return Math.Max(1, Math.Min(Width / Lanes, (all + passes - 1) / passes));
        }
    }

    /// <summary>Whether no loop over the columns is left.</summary>
    public bool IsOnePass => Width < 2 * Vectors * Lanes;

    /// <summary>Samples side by side, so that the sums fill about half of the registers, and there are always enough of them in flight.</summary>
    public int Samples => Vectors >= 3 ? 4 : Vectors == 2 && Dialect.Registers < 32 ? 4 : Limits.SumsInFlight;

    /// <summary>For a gradient of weights: inputs side by side.</summary>
    public int Inputs => Math.Max(1, Dialect.Registers / 2 / Vectors);

    public string Text => Vectors == 1 ? $"a vector of {Lanes}" : $"{Vectors} vectors of {Lanes}";

    /// <summary>The loop over the columns.</summary>
    public Loop Over(string variable) => new(variable, Width, new Run(Tile: Vectors, Lanes: Lanes));
}
