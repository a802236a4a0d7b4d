using System.Numerics;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Training;

/// <summary>After its first epoch <c>Fit</c> allocates nothing, with everything switched on.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class FitAllocationTests
{
    private const int Epochs = 50;

    [Fact]
    public void EpochsAfterTheFirstAllocateNothing()
    {
        Check<float>(new Classifier(1), new Adam<float>(Classifier.ParameterCount, 0.01));
        Check<double>(new DoubleClassifier(1), new Adam<double>(DoubleClassifier.ParameterCount, 0.01));
    }

    private static void Check<T>(INetwork<T> network, IOptimizer<T> optimizer)
        where T : unmanaged, INumberBase<T>
    {
        using var workers = new Workers(2);
        Schedule[] schedules =
            [Schedules.WarmupCosine(5), Schedules.StepDecay(3).ByEpoch(), Schedules.OneCycle(), Schedules.Linear(), Schedules.ReduceOnPlateau(patience: 1)];
        foreach (Schedule schedule in schedules)
            Assert.True(Enumerable.Range(0, 5).Any(_ => IsQuiet(schedule)), $"{schedule.GetType().Name}: epochs allocate");

        // What another thread's collection leaves in this one's count shows now and then, what epochs allocate in every training.
        bool IsQuiet(Schedule schedule)
        {
            long[] bytes = new long[Epochs];
            var trainer = new Trainer<T>(network, optimizer)
            {
                BatchSize = 700,
                Epochs = Epochs,
                Schedule = schedule,
                ClipNorm = 0.5,
                ClipValue = 0.1,
                Validation = Blobs.Of<T>(20, seed: 2),
                EarlyStopping = new(Epochs),
                Workers = workers,
                Progress = epoch => bytes[epoch.Epoch - 1] = GC.GetAllocatedBytesForCurrentThread(),
            };
            trainer.Fit(Blobs.Of<T>(2000));
            return bytes[^1] == bytes[1];
        }
    }
}
