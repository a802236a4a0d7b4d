using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Training;

/// <summary>Data sets: their parts, their statistics, their classes, and what they refuse.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class DataSetTests
{
    private static readonly float[] Inputs = [.. Enumerable.Range(0, 40).Select(k => (float)k)];

    [Fact]
    public void ASplitHasEverySampleOnceAndTheSameShareOfEachClass()
    {
        int[] classes = [.. Enumerable.Range(0, 100).Select(row => row < 60 ? 0 : row < 90 ? 1 : 2)];
        double[] inputs = [.. Enumerable.Range(0, 100).Select(row => (double)row)];
        var (training, heldOut) = new DataSet<double>(1, 3, inputs, classes).Split(0.7, seed: 5);

        Assert.Equal((70, 30), (training.Count, heldOut.Count));
        Assert.Equal(inputs, training.Inputs.ToArray().Concat(heldOut.Inputs.ToArray()).Order());
        Assert.Equal([42, 21, 7], Enumerable.Range(0, 3).Select(of => training.Classes.ToArray().Count(c => c == of)));
        for (int row = 0; row < heldOut.Count; row++)
        {
            Assert.Equal(classes[(int)heldOut.Input(row)[0]], heldOut.Classes[row]);
            Assert.Equal([.. Enumerable.Range(0, 3).Select(k => k == heldOut.Classes[row] ? 1.0 : 0)], heldOut.Target(row).ToArray());
        }

        var again = new DataSet<double>(1, 3, inputs, classes).Split(0.7, seed: 5);
        Assert.Equal(training.Inputs.ToArray(), again.Training.Inputs.ToArray());
        Assert.NotEqual(training.Inputs.ToArray(), new DataSet<double>(1, 3, inputs, classes).Split(0.7, seed: 6).Training.Inputs.ToArray());
    }

    [Fact]
    public void ASplitWithoutClassesIsByChanceAlone()
    {
        var (training, heldOut) = new DataSet<float>(2, 2, Inputs, Inputs).Split(0.25);
        Assert.Equal((5, 15), (training.Count, heldOut.Count));
        Assert.Equal(training.Inputs.ToArray(), training.Targets.ToArray());
        Assert.True(training.Classes.IsEmpty);
        Assert.Throws<InvalidOperationException>(() => new DataSet<float>(40, 40, Inputs, Inputs).Split(0.5));
    }

    /// <summary>Against numbers by hand: 1, 2, 6 have mean 3 and deviation √(14/3); 5, 5, 5 are only shifted.</summary>
    [Fact]
    public void TheStatisticsAreThoseOfTheTrainingPart()
    {
        var training = new DataSet<double>(2, 1, [1, 5, 2, 5, 6, 5], new double[3]);
        var heldOut = new DataSet<double>(2, 1, [3, 7], new double[1]);
        var standardizer = new Standardizer<double>(training);
        double deviation = Math.Sqrt(14.0 / 3);
        Assert.Equal([3, 5], standardizer.Means);
        Assert.Equal([deviation, 1], standardizer.Deviations);
        Assert.Equal([-2 / deviation, 0, -1 / deviation, 0, 3 / deviation, 0], training.Standardize(standardizer).Inputs.ToArray());
        Assert.Equal([0, 2], heldOut.Standardize(standardizer).Inputs.ToArray());
        Assert.Equal([3, 7], heldOut.Inputs.ToArray());

        float[] single = [.. Inputs];
        new Standardizer<float>(new DataSet<float>(1, 1, Inputs, Inputs)).Apply(single);
        Assert.Equal(0, single.Average(), 1e-6f);
        Assert.Equal(1, single.Average(value => value * value), 1e-6f);
    }

    [Fact]
    public void CopiesAreKept()
    {
        float[] inputs = [1, 2], targets = [3, 4];
        var samples = new DataSet<float>(1, 1, inputs, targets);
        inputs[0] = targets[0] = 9;
        Assert.Equal([1, 2], samples.Inputs.ToArray());
        Assert.Equal([3, 4], samples.Targets.ToArray());
        Assert.Equal([2f, 1, 2], samples.Take([1, 0, 1]).Inputs.ToArray());
    }

    [Fact]
    public void LengthsThatDoNotFitAreRefusedWithWhatWouldFit()
    {
        Contains("inputs has 7 elements, no whole number of rows; pass one row of 2 numbers for each sample.", "inputs",
            () => new DataSet<float>(2, 1, new float[7], new float[3]));
        Contains("targets has 5 elements where 6 are needed (a row of 2 for each of the 3 samples).", "targets",
            () => new DataSet<float>(2, 2, new float[6], new float[5]));
        Contains("classes has 2 elements where 3 are needed (one for each sample).", "classes", () => new DataSet<float>(2, 2, new float[6], [0, 1]));
        Contains("Row 1 is of class 2; the classes are 0 to 1.", "classes", () => new DataSet<float>(2, 2, new float[6], [0, 2, -1]));
        Contains("inputs is empty", "inputs", () => new DataSet<float>(2, 2, [], ReadOnlySpan<float>.Empty));
        Contains("Row 1 has 1 elements where the first has 2", "rows", () => Rows.Flatten<float>([[1, 2], [3]]));
        Contains("statistics are of samples with 2 numbers, these have 1", "standardizer",
            () => new DataSet<float>(1, 1, [1], [1f]).Standardize(new Standardizer<float>(new DataSet<float>(2, 1, [1, 2], [1f]))));
        Contains("at least one row", "rows", () => new DataSet<float>(1, 1, [1], [1f]).Take([]));
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => new DataSet<float>(1, 1, [1], [1f]).Take([1]));
        Assert.Throws<ArgumentOutOfRangeException>("inputSize", () => new DataSet<float>(0, 1, [1], [1f]));
        Assert.Throws<ArgumentOutOfRangeException>("classCount", () => new DataSet<float>(1, 0, [1], [0]));
        Assert.Throws<ArgumentOutOfRangeException>("trainingShare", () => new DataSet<float>(1, 1, [1, 2], [1f, 2]).Split(double.NaN));
        Assert.Throws<NotSupportedException>(() => new DataSet<long>(1, 1, [1], [1L]));
    }

    private static void Contains(string message, string argument, Action call) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(argument, call).Message);
}
