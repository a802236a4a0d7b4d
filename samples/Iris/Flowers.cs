using System.Globalization;
using FixedNet;

namespace Samples.Iris;

/// <summary>Rows of measurements, one flower after another as a network takes them, with the species of each.</summary>
internal sealed record Flowers(float[] Measurements, int[] Labels)
{
    private const int Columns = IrisClassifier.InputSize, SpeciesCount = IrisClassifier.OutputSize;

    public int Count => Labels.Length;

    /// <summary>The species as network targets: row by row, 1 for the right species and 0 for the others.</summary>
    public float[] Targets { get; } = OneHot(Labels);

    /// <summary>
    /// Reads iris.csv: R. A. Fisher, "The use of multiple measurements in taxonomic problems", 1936; the file of scikit-learn, which is
    /// that of the UCI repository with its two wrong rows corrected after the article. Its first line: rows, columns, names of the species.
    /// </summary>
    public static (Flowers Flowers, string[] Species) Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        float[] measurements =
            [.. rows.SelectMany(row => row.Take(Columns), (_, cell) => float.Parse(cell, CultureInfo.InvariantCulture))];
        int[] labels = [.. rows.Select(row => int.Parse(row[Columns], CultureInfo.InvariantCulture))];
        return (new Flowers(measurements, labels), lines[0].Split(',')[2..]);
    }

    /// <summary>A random split with the same share of each species on both sides (stratified), or chance would set their shares.</summary>
    public (Flowers Training, Flowers HeldOut) Split(double trainingShare, ref SplitMix64 random)
    {
        var training = new List<int>();
        var heldOut = new List<int>();
        for (int species = 0; species < SpeciesCount; species++)
        {
            int[] rows = [.. Enumerable.Range(0, Count).Where(row => Labels[row] == species)];
            random.Shuffle(rows.AsSpan());
            int cut = (int)Math.Round(rows.Length * trainingShare);
            training.AddRange(rows[..cut]);
            heldOut.AddRange(rows[cut..]);
        }

        return (Select(training), Select(heldOut));
    }

    private Flowers Select(List<int> rows) => new(
        [.. rows.SelectMany(row => Measurements[(row * Columns)..((row + 1) * Columns)])],
        [.. rows.Select(row => Labels[row])]);

    private static float[] OneHot(int[] labels)
    {
        float[] targets = new float[labels.Length * SpeciesCount];
        for (int row = 0; row < labels.Length; row++)
            targets[row * SpeciesCount + labels[row]] = 1;
        return targets;
    }
}
