namespace FixedNet.Generator.Ir;

/// <summary>How a loop runs; never what it computes.</summary>
/// <param name="Tile">How many iterations go side by side, as text, through every statement of the body.</param>
/// <param name="Lanes">How many neighbours share a vector, at most: a remainder takes a narrower one; always 1 in the scalar dialect.</param>
/// <param name="CarriesSums">
/// Whether sums over this loop are kept in locals while it runs, and added to their place in memory once, after it.
/// </param>
/// <param name="Sums">Among how many partial sums the iterations are dealt out, so that additions need not wait for each other.</param>
/// <param name="OneByOne">Whether the iterations stand one after the other as text, without a loop.</param>
internal sealed record Run(int Tile = 1, int Lanes = 1, bool CarriesSums = false, int Sums = 1, bool OneByOne = false)
{
    public static readonly Run Sequentially = new();

    /// <summary>Unrolled but not jammed: jamming would keep every accumulator alive at once.</summary>
    public static readonly Run Unrolled = new(OneByOne: true);

    public static readonly Run Summing = new(CarriesSums: true);

    public static Run SideBySide(int tile) => new(Tile: tile);
}
