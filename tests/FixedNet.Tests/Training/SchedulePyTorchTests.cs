using System.Text.Json;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Training;

/// <summary>Every rate of every schedule against PyTorch's schedulers (training.json), as an optimiser sees it.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class SchedulePyTorchTests
{
    private const double Relative = 1e-12;

    private static readonly JsonElement Reference = TrainingReference.Root;

    private static readonly Dictionary<string, Func<Schedule>> Schedulers = new()
    {
        ["warmup_cosine"] = () => Schedules.WarmupCosine(7),
        ["warmup_cosine_end"] = () => Schedules.WarmupCosine(10, 0.25, 0.1),
        ["cosine"] = () => Schedules.WarmupCosine(0),
        ["step_decay"] = () => Schedules.StepDecay(9, 0.3),
        ["exponential"] = () => Schedules.Exponential(0.93),
        ["linear"] = () => Schedules.Linear(),
        ["linear_short"] = () => Schedules.Linear(13, 1.0 / 3, 0.5),
        ["one_cycle"] = () => Schedules.OneCycle(),
        ["one_cycle_other"] = () => Schedules.OneCycle(0.45, 10, 50),
        ["plateau"] = () => Schedules.ReduceOnPlateau(),
        ["plateau_patient"] = () => Schedules.ReduceOnPlateau(0.5, 2, 0.05, 3, 0.02),
    };

    public static TheoryData<string> Names => new(Schedulers.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryStepHasPyTorchsRate(string name)
    {
        var expected = Case(name);
        double[] rates = TrainingReference.Numbers(expected.GetProperty("rates"));
        double[]? losses = expected.TryGetProperty("losses", out var element) ? TrainingReference.Numbers(element) : null;
        double rate = Reference.GetProperty("rate").GetDouble();

        // Four steps an epoch; where losses are given, an epoch a loss.
        int stepsPerEpoch = losses is null ? 4 : 1;
        var network = new ScriptedNetwork(step => losses is null ? 1 : losses[(step - 1) % losses.Length]);
        var trainer = new Trainer<double>(network, new Sgd<double>(2, rate))
        {
            BatchSize = 3,
            Epochs = rates.Length / stepsPerEpoch,
            Schedule = Schedulers[name](),
        };
        trainer.Fit(new double[3 * stepsPerEpoch - 1], new double[3 * stepsPerEpoch - 1]);

        AssertClose(rates, network.Rates);
        Assert.Equal(rate, trainer.Optimizer.LearningRate);

        // A second training starts over.
        network.Rates.Clear();
        trainer.Fit(new double[3 * stepsPerEpoch], new double[3 * stepsPerEpoch]);
        AssertClose(rates, network.Rates);
    }

    [Theory]
    [InlineData("warmup_cosine")]
    [InlineData("step_decay")]
    [InlineData("one_cycle")]
    public void ByEpochTheRateIsTheSameThroughoutAnEpoch(string name)
    {
        double[] rates = TrainingReference.Numbers(Case(name).GetProperty("rates"));
        var network = new ScriptedNetwork(_ => 1);
        new Trainer<double>(network, new Sgd<double>(2, Reference.GetProperty("rate").GetDouble()))
        {
            BatchSize = 2,
            Epochs = rates.Length,
            Schedule = Schedulers[name]().ByEpoch(),
        }.Fit(new double[5], new double[5]);
        AssertClose([.. rates.SelectMany(rate => new[] { rate, rate, rate })], network.Rates);
    }

    [Fact]
    public void EveryCaseOfTheReferenceIsChecked() => Assert.Equal(
        Reference.GetProperty("schedules").EnumerateArray().Select(at => at.GetProperty("name").GetString()!).Order(), Schedulers.Keys.Order());

    [Fact]
    public void TheCosineIsTheLibrarys()
    {
        // η (1 + cos πx) / 2 with η = 1, over every thousandth of the way.
        var cosine = Schedules.WarmupCosine(0);
        for (int step = 0; step <= 1000; step++)
            Assert.Equal((1 + Math.Cos(Math.PI * step / 1000)) / 2, cosine.LearningRate(step, 1000, 1), 4e-16);
    }

    [Fact]
    public void NumbersOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("warmupSteps", () => Schedules.WarmupCosine(-1));
        Assert.Throws<ArgumentOutOfRangeException>("startFactor", () => Schedules.WarmupCosine(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("steps", () => Schedules.StepDecay(0));
        Assert.Throws<ArgumentOutOfRangeException>("factor", () => Schedules.Exponential(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("endFactor", () => Schedules.Linear(endFactor: 1.1));
        Assert.Throws<ArgumentOutOfRangeException>("risingShare", () => Schedules.OneCycle(1));
        Assert.Throws<ArgumentOutOfRangeException>("risingShare", () => Schedules.OneCycle(0));
        Assert.Throws<ArgumentOutOfRangeException>("factor", () => Schedules.ReduceOnPlateau(factor: 1));
        Assert.Throws<ArgumentOutOfRangeException>("patience", () => Schedules.ReduceOnPlateau(patience: -1));
    }

    private static JsonElement Case(string name) =>
        Reference.GetProperty("schedules").EnumerateArray().Single(at => at.GetProperty("name").GetString() == name);

    private static void AssertClose(double[] expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (int step = 0; step < expected.Length; step++)
            Assert.Equal(expected[step], actual[step], Relative * Math.Abs(expected[step]) + 1e-15);
    }
}
