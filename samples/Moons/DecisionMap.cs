using FixedNet;

namespace Samples.Moons;

/// <summary>The plane as text: what the network says of every place, and the points it learned from.</summary>
internal sealed class DecisionMap
{
    private const int Width = 60, Height = 20;
    private const double Left = -1.6, Right = 2.6, Bottom = -1.1, Top = 1.6;

    private readonly char[,] _cells = new char[Height, Width];

    public DecisionMap(MoonsClassifier network, DataSet<float> points)
    {
        Shade(network);
        for (int point = 0; point < points.Count; point++)
            Mark(points.Inputs[2 * point], points.Inputs[2 * point + 1], points.Classes[point] == 0 ? 'o' : 'x');
    }

    public void Print()
    {
        Console.WriteLine($"  ┌{new string('─', Width)}┐");
        for (int row = 0; row < Height; row++)
            Console.WriteLine($"  │{string.Concat(Enumerable.Range(0, Width).Select(column => _cells[row, column]))}│");
        Console.WriteLine($"  └{new string('─', Width)}┘");
        Console.WriteLine("   points: o first moon, x second moon; the network: blank first, ░ second");
    }

    /// <summary>Asks the network about the middle of every cell, all in one batch.</summary>
    private void Shade(MoonsClassifier network)
    {
        float[] inputs = new float[Height * Width * MoonsClassifier.InputSize];
        float[] outputs = new float[Height * Width * MoonsClassifier.OutputSize];
        for (int cell = 0; cell < Height * Width; cell++)
        {
            inputs[2 * cell] = (float)(Left + (cell % Width + 0.5) / Width * (Right - Left));
            inputs[2 * cell + 1] = (float)(Top - (cell / Width + 0.5) / Height * (Top - Bottom));
        }

        network.ForwardBatch(inputs, outputs);
        for (int cell = 0; cell < Height * Width; cell++)
            _cells[cell / Width, cell % Width] = outputs[2 * cell] > outputs[2 * cell + 1] ? ' ' : '░';
    }

    private void Mark(double x, double y, char mark)
    {
        int column = (int)((x - Left) / (Right - Left) * Width);
        int row = (int)((Top - y) / (Top - Bottom) * Height);
        if (column is >= 0 and < Width && row is >= 0 and < Height)
            _cells[row, column] = mark;
    }
}
