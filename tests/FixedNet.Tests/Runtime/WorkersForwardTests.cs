using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

[Trait(Depends.On, Depends.Hardware)]
public class WorkersForwardTests
{
    private const int Tile = 8, InputSize = 3, OutputSize = 2;

    [Fact]
    public void EveryRowIsComputedOnceInPartsOfWholeTiles()
    {
        for (int degree = 1; degree <= 8; degree++)
        {
            using var workers = new Workers(degree);
            foreach (int rows in new[] { 1, 7, 8, 9, 16, 17, 100, 1000 })
                AssertRows(workers, rows);
        }
    }

    [Fact]
    public void PartsAreAsManyAsThereAreThreadsToTakeThem()
    {
        using var workers = new Workers(4);
        int parts = 0;
        workers.ForwardBatch<float>((_, _, _) => Interlocked.Increment(ref parts), Tile, 1, 1, [], new float[100 * Tile], new float[100 * Tile]);
        Assert.InRange(parts, 4, 100);
    }

    [Fact]
    public void LengthsThatDoNotFitAreRefusedByName()
    {
        using var workers = new Workers(2);
        AssertRefused("inputs", workers, Tile, 0, 2);
        AssertRefused("inputs", workers, Tile, 4, 2);
        AssertRefused("outputs", workers, Tile, 6, 3);
        AssertRefused("tile", workers, 0, 3, 2);
    }

    private static void AssertRows(Workers workers, int rows)
    {
        double[] parameters = [0.5, 2];
        double[] inputs = [.. Enumerable.Range(0, rows * InputSize).Select(k => (double)k)];
        double[] outputs = new double[rows * OutputSize];
        workers.ForwardBatch<double>(Part, Tile, InputSize, OutputSize, parameters, inputs, outputs);
        for (int row = 0; row < rows; row++)
        {
            Assert.Equal(0.5 * inputs[row * InputSize], outputs[row * OutputSize]);
            Assert.Equal(2 * inputs[row * InputSize + 2], outputs[row * OutputSize + 1]);
        }

        void Part(ReadOnlySpan<double> p, ReadOnlySpan<double> x, Span<double> a)
        {
            int count = x.Length / InputSize;
            bool reachesTheEnd = (int)x[0] / InputSize + count == rows;
            Assert.True(reachesTheEnd || count % Tile == 0);
            Assert.Equal(count * OutputSize, a.Length);
            for (int row = 0; row < count; row++)
            {
                a[row * OutputSize] += p[0] * x[row * InputSize];
                a[row * OutputSize + 1] += p[1] * x[row * InputSize + 2];
            }
        }
    }

    private static void AssertRefused(string name, Workers workers, int tile, int inputs, int outputs)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => workers.ForwardBatch<float>(
            (_, _, _) => Assert.Fail("called"), tile, InputSize, OutputSize, [], new float[inputs], new float[outputs]));
        Assert.Equal(name, exception.ParamName);
    }
}
