using Spectre.Console;
using Spectre.Console.Rendering;

namespace Samples.Iris;

/// <summary>Counts[actual, predicted]: how many flowers of each species were taken for which.</summary>
internal sealed class ConfusionMatrix
{
    private readonly int[,] _counts = new int[IrisClassifier.OutputSize, IrisClassifier.OutputSize];
    private readonly int _total;

    public ConfusionMatrix(IrisClassifier network, Flowers flowers)
    {
        _total = flowers.Count;
        float[] probabilities = new float[_total * IrisClassifier.OutputSize];
        network.ForwardBatch(flowers.Measurements, probabilities);

        for (int row = 0; row < _total; row++)
        {
            Span<float> ofRow = probabilities.AsSpan(row * IrisClassifier.OutputSize, IrisClassifier.OutputSize);
            _counts[flowers.Labels[row], IndexOfLargest(ofRow)]++;
        }
    }

    public double Accuracy => Enumerable.Range(0, IrisClassifier.OutputSize).Sum(species => _counts[species, species]) / (double)_total;

    public IRenderable ToTable(string[] species)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("species");
        foreach (string name in species)
            table.AddColumn(new TableColumn($"taken for {name}").RightAligned());

        for (int actual = 0; actual < species.Length; actual++)
            table.AddRow([species[actual], .. Enumerable.Range(0, species.Length).Select(predicted => Cell(actual, predicted))]);
        return table;
    }

    private string Cell(int actual, int predicted) => (_counts[actual, predicted], actual == predicted) switch
    {
        (0, _) => "[grey]0[/]",
        (int right, true) => $"[green]{right}[/]",
        (int wrong, false) => $"[red]{wrong}[/]",
    };

    private static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }
}
