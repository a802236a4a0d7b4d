using System.Numerics;

namespace FixedNet.Tests.Training;

/// <summary>Samples of three classes around three corners of a cube: easily told apart, but not by chance.</summary>
internal static class Blobs
{
    public static DataSet<T> Of<T>(int count, int seed = 1)
        where T : unmanaged, INumberBase<T>
    {
        var random = new SplitMix64(seed);
        T[] inputs = new T[4 * count];
        int[] classes = new int[count];
        for (int row = 0; row < count; row++)
        {
            classes[row] = row % 3;
            for (int column = 0; column < 4; column++)
                inputs[4 * row + column] = T.CreateChecked((column == classes[row] ? 1.5 : 0) + random.NextDouble() - 0.5);
        }

        return new DataSet<T>(4, 3, inputs, classes);
    }
}
