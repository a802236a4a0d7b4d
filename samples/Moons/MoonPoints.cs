using FixedNet;

namespace Samples.Moons;

/// <summary>Two half circles that reach into each other, so that no straight line parts them; noise moves every point a little.</summary>
internal sealed class MoonPoints
{
    private const double Noise = 0.15;

    public MoonPoints(int count, int seed)
    {
        Inputs = new float[count * 2];
        Targets = new float[count * 2];
        Labels = new int[count];
        var random = new SplitMix64(seed);

        for (int point = 0; point < count; point++)
        {
            // The moons take turns; along each, the angle grows from 0 to π.
            int moon = point % 2;
            double angle = Math.PI * (point / 2) / (count / 2 - 1);
            (double x, double y) = moon == 0
                ? (Math.Cos(angle), Math.Sin(angle))
                : (1 - Math.Cos(angle), 0.5 - Math.Sin(angle));

            Inputs[2 * point] = (float)(x + Noise * NextNormal(ref random));
            Inputs[2 * point + 1] = (float)(y + Noise * NextNormal(ref random));
            Targets[2 * point + moon] = 1;
            Labels[point] = moon;
        }
    }

    public int Count => Labels.Length;

    /// <summary>[Count, 2]: x and y of each point.</summary>
    public float[] Inputs { get; }

    /// <summary>[Count, 2]: 1 for the point's moon, 0 for the other.</summary>
    public float[] Targets { get; }

    public int[] Labels { get; }

    /// <summary>The share of points that the network gives to their own moon.</summary>
    public double Accuracy(MoonsClassifier network)
    {
        float[] outputs = new float[Targets.Length];
        network.ForwardBatch(Inputs, outputs);
        int right = Enumerable.Range(0, Count).Count(point => outputs[2 * point + Labels[point]] > 0.5f);
        return right / (double)Count;
    }

    // Box and Muller, 1958. 1 − u is never 0, and its logarithm finite.
    private static double NextNormal(ref SplitMix64 random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
