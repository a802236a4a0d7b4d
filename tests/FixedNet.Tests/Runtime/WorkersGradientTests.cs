using System.Numerics;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>The order of summation is that of the chunks, to the last bit, on however many threads.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class WorkersGradientTests
{
    private const int InputSize = 3, TargetSize = 2, Chunk = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(9_000)] // added in several ranges
    public void AnyNumberOfThreadsAddsChunksInTheirOrder(int parameterCount)
    {
        AssertOrder<float>(parameterCount);
        AssertOrder<double>(parameterCount);
    }

    [Fact]
    public void TheSameWorkersServeNetworksOfAnySizeAndPrecision()
    {
        using var workers = new Workers(3);
        foreach (int parameterCount in new[] { 5, 20_000, 6 })
        {
            AssertSame(new Sample<float>(parameterCount, 50), workers.Gradient);
            AssertSame(new Sample<double>(parameterCount, 50), workers.Gradient);
        }
    }

    [Fact]
    public void LengthsThatDoNotFitAreRefusedByName()
    {
        using var workers = new Workers(2);
        foreach (Summation<float> sum in new Summation<float>[] { workers.Gradient, GradientChunks.Sum })
        {
            AssertRefused("inputs", sum, Chunk, 5, new float[0], new float[2], new float[5]);
            AssertRefused("inputs", sum, Chunk, 5, new float[4], new float[2], new float[5]);
            AssertRefused("targets", sum, Chunk, 5, new float[6], new float[3], new float[5]);
            AssertRefused("gradient", sum, Chunk, 5, new float[3], new float[2], new float[4]);
            AssertRefused("chunk", sum, 0, 5, new float[3], new float[2], new float[5]);
        }
    }

    [Theory]
    [InlineData(256, 1)]
    [InlineData(256, 8_192)]
    [InlineData(256, 8_193)]
    [InlineData(256, 10_000)]
    [InlineData(1, 1_000_003)]
    [InlineData(4_096, int.MaxValue)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void LongBatchesHaveLongerChunksInsteadOfMore(int least, int samples)
    {
        int chunk = GradientChunks.Samples(least, samples);
        long chunks = ((long)samples - 1) / chunk + 1;
        Assert.Equal(0, chunk % least);
        Assert.InRange(chunks, 1, 32);
        Assert.True(chunk == least || chunks > 16, $"{chunks} chunks of {chunk}");
    }

    [Fact]
    public void OtherNumberTypesAreRefused()
    {
        using var workers = new Workers(1);
        Assert.Throws<NotSupportedException>(() => workers.Gradient<int>((_, _, _, _, _) => 0, 1, 1, 1, [1], [1], [1], new int[1], 1));
    }

    private delegate double Summation<T>(
        GradientPart<T> part, int chunk, int inputSize, int targetSize,
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, T scale)
        where T : unmanaged;

    /// <summary>Batches around the ends of chunks, and one of several rounds.</summary>
    private static void AssertOrder<T>(int parameterCount)
        where T : unmanaged, INumberBase<T>
    {
        Sample<T>[] samples = [.. new[] { 1, 3, 4, 5, 7, 8, 9, 31, 33, 163 }.Select(count => new Sample<T>(parameterCount, count))];
        foreach (Sample<T> sample in samples)
            AssertSame(sample, GradientChunks.Sum);
        for (int degree = 1; degree <= 8; degree++)
        {
            using var workers = new Workers(degree);
            Assert.Equal(degree, workers.Degree);
            foreach (Sample<T> sample in samples)
                AssertSame(sample, workers.Gradient);
        }
    }

    private static void AssertSame<T>(Sample<T> sample, Summation<T> sum)
        where T : unmanaged, INumberBase<T>
    {
        T[] gradient = [.. Enumerable.Repeat(T.CreateChecked(7), sample.Parameters.Length)];
        double loss = sum(
            Sample<T>.Part, Chunk, InputSize, TargetSize, sample.Parameters, sample.Inputs, sample.Targets, gradient, Sample<T>.Scale);
        Assert.Equal(sample.Loss, loss);
        Assert.True(sample.Gradient.AsSpan().SequenceEqual(gradient));
    }

    private static void AssertRefused(
        string name, Summation<float> sum, int chunk, int parameterCount, float[] inputs, float[] targets, float[] gradient)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(
            () => sum(Sample<float>.Part, chunk, InputSize, TargetSize, new float[parameterCount], inputs, targets, gradient, 1));
        Assert.Equal(name, exception.ParamName);
        Assert.All(gradient, g => Assert.Equal(0, g));
    }

    /// <summary>A batch, with the sums over its chunks as a single thread adds them.</summary>
    private sealed class Sample<T>
        where T : unmanaged, INumberBase<T>
    {
        public static readonly T Scale = T.CreateChecked(0.3);

        public Sample(int parameterCount, int count)
        {
            var random = new SplitMix64(count);
            T[] Numbers(int length) => [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))];
            Parameters = Numbers(parameterCount);
            Inputs = Numbers(count * InputSize);
            Targets = Numbers(count * TargetSize);

            Gradient = new T[parameterCount];
            T[] chunk = new T[parameterCount];
            for (int first = 0; first < count; first += Chunk)
            {
                int last = Math.Min(first + Chunk, count);
                Loss += Part(
                    Parameters, Inputs[(first * InputSize)..(last * InputSize)], Targets[(first * TargetSize)..(last * TargetSize)], chunk, Scale);
                for (int i = 0; i < parameterCount; i++)
                    Gradient[i] = first == 0 ? chunk[i] : Gradient[i] + chunk[i];
            }
        }

        public T[] Parameters { get; }

        public T[] Inputs { get; }

        public T[] Targets { get; }

        public T[] Gradient { get; }

        public double Loss { get; }

        /// <summary>Something that rounds, and that no two samples or parameters have in common.</summary>
        public static double Part(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, T scale)
        {
            double loss = 0;
            gradient.Clear();
            for (int s = 0; s < inputs.Length / InputSize; s++)
            {
                T x = scale * (inputs[s * InputSize] + inputs[s * InputSize + 1] * inputs[s * InputSize + 2]);
                T y = targets[s * TargetSize] * targets[s * TargetSize + 1];
                for (int i = 0; i < gradient.Length; i++)
                    gradient[i] += parameters[i] * x + y;
                loss += double.CreateChecked(x + y) / 3;
            }

            return loss;
        }
    }
}
