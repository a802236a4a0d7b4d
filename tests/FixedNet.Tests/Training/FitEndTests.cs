using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Training;

/// <summary>How training ends: early, by cancellation, or because numbers are no longer finite.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class FitEndTests
{
    /// <summary>Every step moves the first parameter by −1, so that it tells after which step it was kept.</summary>
    private static Trainer<double> Trainer(ScriptedNetwork network) => new(network, new Sgd<double>(2, 1)) { BatchSize = 2, Epochs = 20 };

    private static readonly double[] FourSamples = new double[4];

    [Fact]
    public void EarlyStoppingKeepsTheBestEpochsParameters()
    {
        double[] losses = [5, 4, 3, 3.5, 2.95, 3.1, 2];
        var network = new ScriptedNetwork(_ => 1, epoch => losses[epoch - 1]);
        var trainer = Trainer(network);
        trainer.Validation = new(FourSamples, FourSamples);
        trainer.EarlyStopping = new(patience: 3, minDelta: 0.1); // 2.95 is not enough below 3
        var report = trainer.Fit(FourSamples, FourSamples);

        Assert.Equal((TrainingEnd.EarlyStopping, 3, 6), (report.End, report.BestEpoch, report.History.Count));
        Assert.Equal(losses[..6], report.History.Select(epoch => epoch.ValidationLoss!.Value));
        Assert.Equal(-6, network.Parameters[0]);
    }

    [Fact]
    public void WithoutValidationTheTrainingLossDecides()
    {
        var network = new ScriptedNetwork(step => step <= 6 ? 10 - step : 50);
        var trainer = Trainer(network);
        trainer.EarlyStopping = new(2);
        var report = trainer.Fit(FourSamples, FourSamples);
        Assert.Equal((TrainingEnd.EarlyStopping, 3, 5), (report.End, report.BestEpoch, report.History.Count));
        Assert.Equal(-6, network.Parameters[0]);
    }

    [Fact]
    public void TheBestParametersAreRestoredAfterTheLastEpochToo()
    {
        var network = new ScriptedNetwork(_ => 1, epoch => epoch == 2 ? 1 : 2);
        var trainer = Trainer(network);
        (trainer.Epochs, trainer.Validation, trainer.EarlyStopping) = (5, new(FourSamples, FourSamples), new(10));
        var report = trainer.Fit(FourSamples, FourSamples);
        Assert.Equal((TrainingEnd.Completed, 2), (report.End, report.BestEpoch));
        Assert.Equal(-4, network.Parameters[0]);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ALossThatIsNotFiniteNamesItsBatchAndRestoresTheLastGoodEpoch(double loss)
    {
        var network = new ScriptedNetwork(step => step == 6 ? loss : 1);
        var trainer = Trainer(network);
        trainer.Schedule = Schedules.Exponential(1);
        var exception = Assert.Throws<DivergenceException>(() => trainer.Fit(FourSamples, FourSamples));
        Assert.Equal((3, 2, 2), (exception.Epoch, exception.Batch, exception.Report.History.Count));
        Assert.Contains($"The loss is {loss} in epoch 3, batch 2. The network's parameters are those of the end of epoch 2.", exception.Message);
        Assert.Equal(-4, network.Parameters[0]);
        Assert.Equal(1, trainer.Optimizer.LearningRate);
    }

    [Fact]
    public void AGradientThatIsNotFiniteNeverReachesTheOptimizer()
    {
        var network = new ScriptedNetwork(_ => 1, gradient: [1, double.NaN]);
        var exception = Assert.Throws<DivergenceException>(() => Trainer(network).Fit(FourSamples, FourSamples));
        Assert.Equal((1, 1), (exception.Epoch, exception.Batch));
        Assert.Contains("those it had before training", exception.Message);
        Assert.Equal([0, 0], network.Parameters.ToArray());
    }

    [Fact]
    public void AValidationLossThatIsNotFiniteIsNoBatchs()
    {
        var network = new ScriptedNetwork(_ => 1, epoch => epoch == 2 ? double.NaN : 1);
        var trainer = Trainer(network);
        trainer.Validation = new(FourSamples, FourSamples);
        var exception = Assert.Throws<DivergenceException>(() => trainer.Fit(FourSamples, FourSamples));
        Assert.Equal((2, 0), (exception.Epoch, exception.Batch));
        Assert.Equal(-2, network.Parameters[0]);
    }

    [Fact]
    public void ALastStepThatLeavesNoFiniteParameterIsADivergence()
    {
        var network = new ScriptedNetwork(_ => 1, gradient: [1e100, 0]);
        var trainer = new Trainer<double>(network, new Sgd<double>(2, 1e300)) { BatchSize = 4, Epochs = 1 };
        var exception = Assert.Throws<DivergenceException>(() => trainer.Fit(FourSamples, FourSamples));
        Assert.Equal((1, 0), (exception.Epoch, exception.Batch));
        Assert.Contains("A parameter is infinite or NaN after epoch 1", exception.Message);
        Assert.Equal([0, 0], network.Parameters.ToArray());
    }

    [Fact]
    public void DivergenceOfARealNetworkLeavesItAsItWas()
    {
        var network = new Line(1);
        float[] before = network.Parameters.ToArray();
        float[] inputs = [1, float.NaN];
        Assert.Throws<DivergenceException>(() => new Trainer<float>(network, new Adam<float>(Line.ParameterCount, 0.1)).Fit(inputs, [1f]));
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public async Task CancellationEndsAfterTheCurrentStep()
    {
        using var cancellation = new CancellationTokenSource();
        var network = new ScriptedNetwork(step =>
        {
            if (step == 5)
                cancellation.Cancel();
            return 1;
        });
        var report = await Trainer(network).FitAsync(FourSamples, FourSamples, cancellation.Token);
        Assert.Equal((TrainingEnd.Cancelled, 2, 5), (report.End, report.History.Count, report.Steps));
        Assert.Equal(-5, network.Parameters[0]);
    }

    [Fact]
    public void ATrainerDoesOneThingAtATime()
    {
        var trainer = Trainer(new ScriptedNetwork(_ => 1));
        trainer.Progress = _ => Assert.Throws<InvalidOperationException>(() => trainer.Fit(FourSamples, FourSamples));
        trainer.Fit(FourSamples, FourSamples);
        trainer.Progress = _ => throw new FormatException();
        Assert.Throws<FormatException>(() => trainer.Fit(FourSamples, FourSamples));
        trainer.Progress = null;
        Assert.Equal(20, trainer.Fit(FourSamples, FourSamples).History.Count);
    }
}
