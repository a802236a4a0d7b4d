namespace Samples.OrGate;

/// <summary>The truth table of OR, which is all there is to learn.</summary>
internal static class OrRows
{
    public const int Count = 4;

    public static double[] Inputs { get; } = [0, 0, 0, 1, 1, 0, 1, 1];

    public static double[] Targets { get; } = [0, 1, 1, 1];

    public static double[] Input(int row) => Inputs[(2 * row)..(2 * row + 2)];

    /// <summary>How many rows the network answers within 0.1 of the target.</summary>
    public static int CountLearned(OrNetwork network)
    {
        double[] outputs = new double[Count];
        network.ForwardBatch(Inputs, outputs);
        return Enumerable.Range(0, Count).Count(row => Math.Abs(outputs[row] - Targets[row]) < 0.1);
    }
}
