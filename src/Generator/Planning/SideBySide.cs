namespace FixedNet.Generator.Planning;

/// <summary>How many sums of a loop go side by side as text.</summary>
internal static class SideBySide
{
    /// <summary>Fewer share what is loaded for all of them among too few.</summary>
    private const int Fewest = 5;

    /// <summary>
    /// As many as leave the fewest over, whose sums are text once more, and among those the most: 29 go as 4 × 7 and one, not as 3 × 8 and five.
    /// </summary>
    public static int Of(int extent)
    {
        if (extent <= Limits.SumsSideBySide)
            return extent;
        int best = Limits.SumsSideBySide;
        for (int tile = Limits.SumsSideBySide; tile >= Fewest; tile--)
        {
            if (extent % tile < extent % best)
                best = tile;
        }

        return best;
    }
}
