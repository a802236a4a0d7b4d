using System.Globalization;
using System.IO.Compression;
using FixedNet;

namespace Samples.Digits;

/// <summary>
/// digits.csv.gz: 1,797 handwritten digits, each 64 levels of grey from 0 to 16 and the digit. E. Alpaydin, C. Kaynak, "Optical
/// recognition of handwritten digits", UCI Machine Learning Repository, 1998.
/// </summary>
internal static class Images
{
    private const int Pixels = DigitsClassifier.InputSize, Side = 8;
    private const float Black = 16;

    public static DataSet<float> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var pixels = new List<float>();
        var digits = new List<int>();
        while (reader.ReadLine() is { } line)
        {
            int[] row = [.. line.Split(',').Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))];
            pixels.AddRange(row.Take(Pixels).Select(level => level / Black));
            digits.Add(row[Pixels]);
        }

        return new DataSet<float>(Pixels, DigitsClassifier.OutputSize, pixels.ToArray(), digits.ToArray());
    }

    /// <summary>One row of an image, two characters a pixel, so that it is about square.</summary>
    public static string Row(ReadOnlySpan<float> image, int row)
    {
        const string Shades = " ░▒▓█";
        char[] text = new char[2 * Side];
        for (int column = 0; column < Side; column++)
            text[2 * column] = text[2 * column + 1] = Shades[(int)(image[row * Side + column] * (Shades.Length - 1) + 0.5f)];
        return new string(text);
    }

    public static int Rows => Side;
}
