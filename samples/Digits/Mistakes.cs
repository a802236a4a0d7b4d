using FixedNet;

namespace Samples.Digits;

/// <summary>Some images that the network took for another digit, side by side.</summary>
internal static class Mistakes
{
    private const int Most = 4;

    public static void Print(DataSet<float> images, ReadOnlySpan<float> probabilities)
    {
        var wrong = new List<(int Image, int Taken)>();
        for (int image = 0; image < images.Count && wrong.Count < Most; image++)
        {
            int taken = Metrics.Predicted(probabilities.Slice(image * images.TargetSize, images.TargetSize));
            if (taken != images.Classes[image])
                wrong.Add((image, taken));
        }

        for (int row = 0; row < Images.Rows; row++)
            Console.WriteLine(string.Join("  ", wrong.Select(at => Images.Row(images.Input(at.Image), row))).TrimEnd());
        Console.WriteLine(string.Join("  ", wrong.Select(at => $"{images.Classes[at.Image]}, taken for {at.Taken}".PadRight(2 * Images.Rows))).TrimEnd());
    }
}
