namespace Samples.OrGate;

/// <summary>One row's way through the network and back: z, a and δ of each layer, by plain loops over the parameters.</summary>
internal sealed class RowByHand
{
    public double[] X { get; }

    public double Y { get; }

    public double[] Z1 { get; } = new double[2];

    public double[] A1 { get; } = new double[2];

    public double Z2 { get; }

    public double A2 { get; }

    public double Delta2 { get; }

    public double[] Delta1 { get; } = new double[2];

    public RowByHand(OrNetwork network, double[] x, double y)
    {
        (X, Y) = (x, y);
        Span<double> w1 = network.Weights(layer: 0), b1 = network.Biases(layer: 0);
        Span<double> w2 = network.Weights(layer: 1), b2 = network.Biases(layer: 1);

        // Forward. Weights stand as W[input, output], row by row: W1[i, j] is w1[2 i + j].
        for (int j = 0; j < 2; j++)
        {
            Z1[j] = b1[j];
            for (int i = 0; i < 2; i++)
                Z1[j] += x[i] * w1[2 * i + j];
            A1[j] = Sigmoid(Z1[j]);
        }

        Z2 = b2[0];
        for (int j = 0; j < 2; j++)
            Z2 += A1[j] * w2[j];
        A2 = Sigmoid(Z2);

        // Backward. δ = ∂C/∂z, and σ′(z) = a (1 − a) is had from the output a, not from z.
        Delta2 = (A2 - y) * A2 * (1 - A2);
        for (int j = 0; j < 2; j++)
            Delta1[j] = Delta2 * w2[j] * A1[j] * (1 - A1[j]);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
