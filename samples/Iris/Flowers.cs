using System.Globalization;
using FixedNet;

namespace Samples.Iris;

/// <summary>
/// iris.csv: R. A. Fisher, "The use of multiple measurements in taxonomic problems", 1936; the file of scikit-learn, which is
/// that of the UCI repository with its two wrong rows corrected after the article. Its first line: rows, columns, names of the species.
/// </summary>
internal static class Flowers
{
    private const int Columns = IrisClassifier.InputSize;

    public static (DataSet<float> Flowers, string[] Species) Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        float[] measurements =
            [.. rows.SelectMany(row => row.Take(Columns), (_, cell) => float.Parse(cell, CultureInfo.InvariantCulture))];
        int[] species = [.. rows.Select(row => int.Parse(row[Columns], CultureInfo.InvariantCulture))];
        return (new DataSet<float>(Columns, IrisClassifier.OutputSize, measurements, species), lines[0].Split(',')[2..]);
    }
}
