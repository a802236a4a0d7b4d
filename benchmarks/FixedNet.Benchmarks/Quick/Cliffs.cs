namespace FixedNet.Benchmarks.Quick;

/// <summary>Finds the sizes that cost far more for each multiply-add than the next smaller or larger one.</summary>
internal static class Cliffs
{
    /// <summary>How much dearer is far more.</summary>
    public const double Limit = 1.5;

    /// <param name="series">By size, each with its ratio to the one before.</param>
    public static IEnumerable<Row> Mark(IReadOnlyList<Row> series)
    {
        for (int k = 0; k < series.Count; k++)
        {
            bool smaller = k > 0 && series[k].Ratio > Limit;
            bool larger = k + 1 < series.Count && series[k + 1].Ratio < 1 / Limit;
            string cliff = (smaller, larger) switch
            {
                (true, true) => "both",
                (true, false) => "smaller",
                (false, true) => "larger",
                _ => "",
            };
            yield return series[k] with { Cliff = cliff };
        }
    }
}
