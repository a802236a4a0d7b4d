using System.Numerics;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Training;

/// <summary>What <c>Fit</c> does to the parameters: what a loop by hand does, to the bit, however many threads share it.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class FitTests
{
    [Fact]
    public void FitIsTheLoopByHand()
    {
        Check(new Classifier(1), new Classifier(1), () => new Adam<float>(Classifier.ParameterCount, 0.01));
        Check(new DoubleClassifier(1), new DoubleClassifier(1), () => new Adam<double>(DoubleClassifier.ParameterCount, 0.01));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TheNumberOfWorkersChangesNoBit(int? degree)
    {
        Assert.Equal(Shared<float>(new Classifier(2), null), Shared<float>(new Classifier(2), degree));
        Assert.Equal(Shared<double>(new DoubleClassifier(2), null), Shared<double>(new DoubleClassifier(2), degree));
    }

    [Fact]
    public void AnotherSeedDealsOtherBatches()
    {
        var samples = Blobs.Of<float>(50);
        float[] Parameters(long seed)
        {
            var network = new Classifier(1);
            Trainer(network, seed).Fit(samples);
            return network.Parameters.ToArray();
        }

        Assert.Equal(Parameters(5), Parameters(5));
        Assert.NotEqual(Parameters(5), Parameters(6));

        static Trainer<float> Trainer(Classifier network, long seed) =>
            new(network, new Sgd<float>(Classifier.ParameterCount, 0.1)) { BatchSize = 7, Epochs = 2, Seed = seed };
    }

    /// <summary>Every epoch has every sample once, the last batch is what is left over, and the orders of epochs differ.</summary>
    [Fact]
    public void AnEpochDealsEverySampleOnce()
    {
        var network = new ScriptedNetwork(_ => 1);
        double[] inputs = [.. Enumerable.Range(0, 23).Select(k => (double)k)];
        var report = new Trainer<double>(network, new Sgd<double>(2, 0.1)) { BatchSize = 5, Epochs = 3 }.Fit(inputs, inputs);

        Assert.Equal(15, report.Steps);
        Assert.Equal([5, 5, 5, 5, 3], network.Inputs.Take(5).Select(batch => batch.Length));
        double[][] epochs = [.. network.Inputs.Chunk(5).Select(batches => batches.SelectMany(batch => batch).ToArray())];
        Assert.All(epochs, epoch => Assert.Equal(inputs, epoch.Order()));
        Assert.NotEqual(epochs[0], epochs[1]);
        Assert.NotEqual(epochs[1], epochs[2]);
        Assert.NotEqual(inputs, epochs[0]);

        network = new ScriptedNetwork(_ => 1);
        new Trainer<double>(network, new Sgd<double>(2, 0.1)) { BatchSize = 50, Shuffle = false }.Fit(inputs, inputs);
        Assert.Equal([inputs], network.Inputs);
    }

    /// <summary>As SplitMix64, Lemire and Fisher and Yates have it, computed apart from this library: an order is the same on every platform and in every version.</summary>
    [Fact]
    public void ASeedsFirstOrderStaysWhatItIs()
    {
        var network = new ScriptedNetwork(_ => 1);
        double[] inputs = [.. Enumerable.Range(0, 10).Select(k => (double)k)];
        new Trainer<double>(network, new Sgd<double>(2, 0.1)) { BatchSize = 10, Seed = 1 }.Fit(inputs, inputs);
        Assert.Equal([6, 4, 7, 2, 9, 1, 5, 0, 8, 3], network.Inputs.Single());
    }

    /// <summary>With every vector and without: schedules and clipping have no digits of their own from one platform to another.</summary>
    [Fact]
    public void ADeterministicNetworkIsTrainedToTheSameBitsEverywhere()
    {
        float[] inputs = [.. Enumerable.Range(0, 90).Select(k => k * 37 % 64 / 32f - 1)], targets = [.. Enumerable.Range(0, 60).Select(k => k * 29 % 64 / 32f - 1)];
        var network = new Networks.UnrolledDeterministic(1);
        foreach (Schedule schedule in new[] { Schedules.WarmupCosine(10), Schedules.OneCycle(), Schedules.Exponential(0.97) })
        {
            new Trainer<float>(network, new NAdam<float>(network.Parameters.Length, 0.02))
            {
                BatchSize = 7,
                Epochs = 10,
                Seed = 5,
                Schedule = schedule,
                ClipNorm = 0.5,
            }.Fit(inputs, targets);
        }

        uint hash = 2166136261;
        foreach (float parameter in network.Parameters)
            hash = (hash ^ BitConverter.SingleToUInt32Bits(parameter)) * 16777619;
        Assert.Equal(1953811324u, hash);
    }

    [Fact]
    public void TheEpochsLossIsTheMeanOverItsSamples()
    {
        // Losses 2 and 5 of batches with 3 and 1 samples; then 1 and 1.
        var network = new ScriptedNetwork(step => step switch { 1 => 2, 2 => 5, _ => 1 }, gradient: [3, 4]);
        var seen = new List<EpochResult>();
        var report = new Trainer<double>(network, new Sgd<double>(2, 0.25)) { BatchSize = 3, Epochs = 2, Progress = seen.Add }
            .Fit(new double[4], new double[4]);
        Assert.Equal([(2 * 3 + 5) / 4.0, 1], report.History.Select(epoch => epoch.Loss));
        Assert.All(report.History, epoch => Assert.Equal((5, 0.25, null), (epoch.GradientNorm, epoch.LearningRate, epoch.ValidationLoss)));
        Assert.Equal([1, 2], seen.Select(epoch => epoch.Epoch));
        Assert.Equal(seen, report.History);
        Assert.All(seen, epoch => Assert.True(epoch.SamplesPerSecond > 0));
        Assert.Equal((TrainingEnd.Completed, 2, 4), (report.End, report.BestEpoch, report.Steps));
    }

    [Fact]
    public async Task TrainingLearns()
    {
        var (training, heldOut) = Blobs.Of<float>(300).Split(0.7);
        var network = new Classifier(4);
        var trainer = new Trainer<float>(network, new Adam<float>(Classifier.ParameterCount, 0.02)) { Epochs = 30, Validation = heldOut };
        var report = await trainer.FitAsync(training);
        Assert.Equal(30, report.History.Count);
        Assert.True(report.History[^1].ValidationLoss < 0.1);
        Assert.Equal(network.Evaluate(heldOut.Inputs, heldOut.Targets), report.History[^1].ValidationLoss);
    }

    private static void Check<T>(INetwork<T> byTrainer, INetwork<T> byHand, Func<IOptimizer<T>> optimizer)
        where T : unmanaged, INumberBase<T>
    {
        const int BatchSize = 16, Epochs = 3, Seed = 9;
        var samples = Blobs.Of<T>(50);
        new Trainer<T>(byTrainer, optimizer()) { BatchSize = BatchSize, Epochs = Epochs, Seed = Seed }.Fit(samples.Inputs, samples.Targets);

        var handOptimizer = optimizer();
        var seeds = new SplitMix64(Seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            int[] order = [.. Enumerable.Range(0, samples.Count)];
            new SplitMix64((long)seeds.NextUInt64()).Shuffle(order.AsSpan());
            foreach (int[] rows in order.Chunk(BatchSize))
            {
                var batch = samples.Take(rows);
                byHand.TrainBatch(batch.Inputs, batch.Targets, handOptimizer);
            }
        }

        Assert.Equal(byHand.Parameters.ToArray(), byTrainer.Parameters.ToArray());
    }

    private static T[] Shared<T>(INetwork<T> network, int? degree)
        where T : unmanaged, INumberBase<T>
    {
        using var workers = degree is int given ? new Workers(given) : null;
        new Trainer<T>(network, new Adam<T>(network.ParameterCount, 0.01))
        {
            BatchSize = 2100,
            Epochs = 2,
            Workers = workers,
            ClipNorm = 0.1,
            Schedule = Schedules.WarmupCosine(2),
        }.Fit(Blobs.Of<T>(5000));
        return network.Parameters.ToArray();
    }
}
