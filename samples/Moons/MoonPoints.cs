using FixedNet;

namespace Samples.Moons;

/// <summary>Two half circles that reach into each other, so that no straight line parts them; noise moves every point a little.</summary>
internal static class MoonPoints
{
    private const double Noise = 0.15;

    /// <summary>x and y of each point, and the moon that it belongs to.</summary>
    public static DataSet<float> Draw(int count, int seed)
    {
        float[] inputs = new float[count * 2];
        int[] moons = new int[count];
        var random = new SplitMix64(seed);
        for (int point = 0; point < count; point++)
        {
            // The moons take turns; along each, the angle grows from 0 to π.
            moons[point] = point % 2;
            double angle = Math.PI * (point / 2) / (count / 2 - 1);
            (double x, double y) = moons[point] == 0
                ? (Math.Cos(angle), Math.Sin(angle))
                : (1 - Math.Cos(angle), 0.5 - Math.Sin(angle));

            inputs[2 * point] = (float)(x + Noise * NextNormal(ref random));
            inputs[2 * point + 1] = (float)(y + Noise * NextNormal(ref random));
        }

        return new DataSet<float>(2, 2, inputs, moons);
    }

    // Box and Muller, 1958. 1 − u is never 0, and its logarithm finite.
    private static double NextNormal(ref SplitMix64 random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
