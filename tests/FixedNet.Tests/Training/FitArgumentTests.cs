using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Training;

/// <summary>What cannot be trained is refused, with what to do instead, before anything changes.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class FitArgumentTests
{
    private static Trainer<float> Trainer() => new(new Line(1), new Sgd<float>(Line.ParameterCount, 0.1));

    [Fact]
    public void ANetworkWithoutALossIsRefused()
    {
        var exception = Assert.Throws<ArgumentException>("network", () => new Trainer<float>(new Lossless(), new Sgd<float>(Lossless.ParameterCount, 1)));
        Assert.StartsWith("Lossless declares no loss, so there is nothing to train it towards; write [Network(…, Loss = …)].", exception.Message);
    }

    [Fact]
    public void AnotherNetworksOptimizerIsRefused()
    {
        var exception = Assert.Throws<ArgumentException>("optimizer", () => new Trainer<float>(new Line(), new Sgd<float>(7, 1)));
        Assert.StartsWith("The optimiser was made for 7 parameters, and Line has 3; pass Line.ParameterCount.", exception.Message);
    }

    [Fact]
    public void WorkersNeedANetworkThatSharesItsTraining()
    {
        using var workers = new Workers(1);
        var trainer = new Trainer<double>(new ScriptedNetwork(_ => 1), new Sgd<double>(2, 0.1));
        var exception = Assert.Throws<ArgumentException>("value", () => trainer.Workers = workers);
        Assert.StartsWith("ScriptedNetwork has no methods that share a batch among workers", exception.Message);
    }

    [Fact]
    public void LengthsThatDoNotFitAreRefused()
    {
        Assert.Throws<ArgumentException>("inputs", () => Trainer().Fit(new float[3], new float[1]));
        Assert.Throws<ArgumentException>("inputs", () => Trainer().Fit([], []));
        Assert.Throws<ArgumentException>("targets", () => Trainer().Fit(new float[4], new float[1]));
        Assert.Throws<ArgumentException>("samples", () => Trainer().Fit(Blobs.Of<float>(5)));
        var trainer = Trainer();
        trainer.Validation = new(new float[4], new float[1]);
        Assert.Throws<ArgumentException>("Validation", () => trainer.Fit(new float[4], new float[2]));
    }

    [Fact]
    public void SamplesOfOtherSizesDoNotPassAsMoreOrFewerOfThem()
    {
        var trainer = Trainer();
        trainer.Validation = new DataSet<float>(4, 2, new float[8], new float[4]);
        Assert.Throws<ArgumentException>("Validation", () => trainer.Fit(new float[4], new float[2]));
    }

    [Fact]
    public void AnotherNetworksOptimizerIsRefusedWithinAnAverageToo() => Assert.Throws<ArgumentException>(
        "optimizer", () => new Trainer<float>(new Line(), new Averaged<float>(new Sgd<float>(7, 1), 7)));

    [Fact]
    public async Task NullIsRefused()
    {
        Assert.Throws<ArgumentNullException>("network", () => new Trainer<float>(null!, new Sgd<float>(3, 1)));
        Assert.Throws<ArgumentNullException>("optimizer", () => new Trainer<float>(new Line(), null!));
        Assert.Throws<ArgumentNullException>("samples", () => Trainer().Fit((DataSet<float>)null!));
        Assert.Throws<ArgumentNullException>("source", () => Trainer().Fit((IBatchSource<float>)null!));
        await Assert.ThrowsAsync<ArgumentNullException>("inputs", () => Trainer().FitAsync(null!, new float[1]));
        Assert.Throws<ArgumentNullException>("targets", () => new Validation<float>([], null!));
    }

    [Fact]
    public void SettingsOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Trainer().BatchSize = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => Trainer().Epochs = 0);
        Assert.Throws<ArgumentOutOfRangeException>("patience", () => new EarlyStopping(0));
        Assert.Throws<ArgumentOutOfRangeException>("minDelta", () => new EarlyStopping(1, double.NaN));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(9)]
    public void ASourceThatWritesTooFewOrTooManyRowsIsRefused(int rows) =>
        Assert.Throws<InvalidOperationException>(() => Trainer().Fit(new Source(rows)));

    private sealed class Source(int rows) : IBatchSource<float>
    {
        public long SampleCount => 8;

        public void Start(long seed)
        {
        }

        public int Read(Span<float> inputs, Span<float> targets) => rows;
    }
}
