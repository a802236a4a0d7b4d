using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>What holds for every optimiser: checks before writing, a full reset, ranges.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class OptimizerContractTests
{
    private const int Count = 9;

    private static readonly Dictionary<string, Func<Optimizer<float>>> Singles = new()
    {
        ["Sgd"] = () => new Sgd<float>(Count, 0.1),
        ["Sgd with momentum"] = () => new Sgd<float>(Count, 0.1, momentum: 0.9, nesterov: true, weightDecay: 0.1),
        ["Adam"] = () => new Adam<float>(Count, 0.1, weightDecay: 0.1),
        ["AdamW"] = () => new AdamW<float>(Count, 0.1),
        ["RmsProp"] = () => new RmsProp<float>(Count, 0.1),
        ["AMSGrad"] = () => new Adam<float>(Count, 0.1, amsgrad: true),
        ["NAdam"] = () => new NAdam<float>(Count, 0.1),
        ["AdaGrad"] = () => new AdaGrad<float>(Count, 0.1, learningRateDecay: 0.1, initialSum: 0.5),
        ["Lion"] = () => new Lion<float>(Count, 0.1),
    };

    private static readonly Dictionary<string, Func<Optimizer<double>>> Doubles = new()
    {
        ["Sgd"] = () => new Sgd<double>(Count, 0.1),
        ["Sgd with momentum"] = () => new Sgd<double>(Count, 0.1, momentum: 0.9, nesterov: true, weightDecay: 0.1),
        ["Adam"] = () => new Adam<double>(Count, 0.1, weightDecay: 0.1),
        ["AdamW"] = () => new AdamW<double>(Count, 0.1),
        ["RmsProp"] = () => new RmsProp<double>(Count, 0.1),
        ["AMSGrad"] = () => new Adam<double>(Count, 0.1, amsgrad: true),
        ["NAdam"] = () => new NAdam<double>(Count, 0.1),
        ["AdaGrad"] = () => new AdaGrad<double>(Count, 0.1, learningRateDecay: 0.1, initialSum: 0.5),
        ["Lion"] = () => new Lion<double>(Count, 0.1),
    };

    public static TheoryData<string> Names => new(Singles.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void StepRefusesAnotherLengthAndWritesNothing(string name)
    {
        Optimizer<float> optimizer = Singles[name]();
        foreach (int wrong in new[] { 0, Count - 1, Count + 1 })
        {
            float[] wrongParameters = Ones(wrong);
            float[] parameters = Ones(Count);
            Assert.Throws<ArgumentException>("parameters", () => optimizer.Step(wrongParameters, Ones(Count)));
            Assert.Throws<ArgumentException>("gradient", () => optimizer.Step(parameters, Ones(wrong)));
            Assert.All(wrongParameters, p => Assert.Equal(1, p));
            Assert.All(parameters, p => Assert.Equal(1, p));
        }

        AssertActsAsNew(optimizer, Singles[name]());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StepRefusesAGradientThatSharesMemoryAndWritesNothing(string name)
    {
        Optimizer<float> optimizer = Singles[name]();
        float[] memory = Ones(2 * Count);
        Assert.Throws<ArgumentException>("parameters", () => optimizer.Step(memory.AsSpan(0, Count), memory.AsSpan(0, Count)));
        Assert.Throws<ArgumentException>("parameters", () => optimizer.Step(memory.AsSpan(0, Count), memory.AsSpan(Count - 1, Count)));
        Assert.All(memory, p => Assert.Equal(1, p));

        AssertActsAsNew(optimizer, Singles[name]());
        optimizer.Step(memory.AsSpan(0, Count), memory.AsSpan(Count));
        Assert.All(memory[..Count], p => Assert.NotEqual(1, p));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ResetForgetsEverythingButTheHyperparameters(string name)
    {
        Optimizer<float> optimizer = Singles[name]();
        float[] parameters = Ones(Count);
        for (int i = 0; i < 3; i++)
            optimizer.Step(parameters, Ones(Count));
        optimizer.LearningRate = 0.2;
        optimizer.Reset();

        Optimizer<float> fresh = Singles[name]();
        fresh.LearningRate = 0.2;
        AssertActsAsNew(optimizer, fresh);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LearningRateRefusesWhatIsNoRateAndKeepsTheOld(string name)
    {
        Optimizer<double> optimizer = Doubles[name]();
        foreach (double wrong in new[] { -1e-9, double.NaN, double.PositiveInfinity, double.NegativeInfinity })
            Assert.Throws<ArgumentOutOfRangeException>("value", () => optimizer.LearningRate = wrong);
        Assert.Equal(0.1, optimizer.LearningRate);
        optimizer.LearningRate = 0;
        Assert.Equal(0, optimizer.LearningRate);
        Assert.Equal(Count, optimizer.ParameterCount);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ConstructorsRefuseHyperparametersOutOfRange(double wrong)
    {
        AssertRefused("learningRate", () => new Sgd<float>(1, wrong));
        AssertRefused("momentum", () => new Sgd<float>(1, 0.1, momentum: wrong));
        AssertRefused("weightDecay", () => new Sgd<float>(1, 0.1, weightDecay: wrong));

        AssertRefused("learningRate", () => new Adam<float>(1, wrong));
        AssertRefused("beta1", () => new Adam<float>(1, 0.1, beta1: wrong));
        AssertRefused("beta2", () => new Adam<float>(1, 0.1, beta2: wrong));
        AssertRefused("epsilon", () => new Adam<float>(1, 0.1, epsilon: wrong));
        AssertRefused("weightDecay", () => new Adam<float>(1, 0.1, weightDecay: wrong));

        AssertRefused("learningRate", () => new AdamW<float>(1, wrong));
        AssertRefused("beta1", () => new AdamW<float>(1, 0.1, beta1: wrong));
        AssertRefused("beta2", () => new AdamW<float>(1, 0.1, beta2: wrong));
        AssertRefused("epsilon", () => new AdamW<float>(1, 0.1, epsilon: wrong));
        AssertRefused("weightDecay", () => new AdamW<float>(1, 0.1, weightDecay: wrong));

        AssertRefused("learningRate", () => new RmsProp<float>(1, wrong));
        AssertRefused("decay", () => new RmsProp<float>(1, 0.1, decay: wrong));
        AssertRefused("epsilon", () => new RmsProp<float>(1, 0.1, epsilon: wrong));
        AssertRefused("momentum", () => new RmsProp<float>(1, 0.1, momentum: wrong));
        AssertRefused("weightDecay", () => new RmsProp<float>(1, 0.1, weightDecay: wrong));

        AssertRefused("learningRate", () => new NAdam<float>(1, wrong));
        AssertRefused("beta1", () => new NAdam<float>(1, 0.1, beta1: wrong));
        AssertRefused("beta2", () => new NAdam<float>(1, 0.1, beta2: wrong));
        AssertRefused("epsilon", () => new NAdam<float>(1, 0.1, epsilon: wrong));
        AssertRefused("weightDecay", () => new NAdam<float>(1, 0.1, weightDecay: wrong));
        AssertRefused("momentumDecay", () => new NAdam<float>(1, 0.1, momentumDecay: wrong));

        AssertRefused("learningRate", () => new AdaGrad<float>(1, wrong));
        AssertRefused("learningRateDecay", () => new AdaGrad<float>(1, 0.1, learningRateDecay: wrong));
        AssertRefused("initialSum", () => new AdaGrad<float>(1, 0.1, initialSum: wrong));
        AssertRefused("epsilon", () => new AdaGrad<float>(1, 0.1, epsilon: wrong));
        AssertRefused("weightDecay", () => new AdaGrad<float>(1, 0.1, weightDecay: wrong));

        AssertRefused("learningRate", () => new Lion<float>(1, wrong));
        AssertRefused("beta1", () => new Lion<float>(1, 0.1, beta1: wrong));
        AssertRefused("beta2", () => new Lion<float>(1, 0.1, beta2: wrong));
        AssertRefused("weightDecay", () => new Lion<float>(1, 0.1, weightDecay: wrong));

        var inner = new Sgd<float>(1, 0.1);
        AssertRefused("decay", () => new Averaged<float>(inner, 1, wrong));
    }

    [Fact]
    public void DecayRatesHaveAnUpperEnd()
    {
        AssertRefused("beta1", () => new Adam<float>(1, 0.1, beta1: 1));
        AssertRefused("beta2", () => new AdamW<float>(1, 0.1, beta2: 1));
        AssertRefused("decay", () => new RmsProp<float>(1, 0.1, decay: 1.01));
        Assert.Equal(1, new RmsProp<float>(1, 0.1, decay: 1).Decay);
    }

    [Fact]
    public void ConstructorsRefuseFewerThanOneParameter()
    {
        AssertRefused("parameterCount", () => new Sgd<float>(0, 0.1));
        AssertRefused("parameterCount", () => new Adam<double>(-1, 0.1));
    }

    [Fact]
    public void NesterovNeedsMomentum()
    {
        var exception = Assert.Throws<ArgumentException>("nesterov", () => new Sgd<float>(1, 0.1, nesterov: true));
        Assert.Contains("pass a momentum above 0", exception.Message);
    }

    [Fact]
    public void OtherNumberTypesAreRefusedByName()
    {
        Func<object>[] constructors =
        [
            () => new Sgd<decimal>(1, 0.1),
            () => new Adam<decimal>(1, 0.1),
            () => new AdamW<decimal>(1, 0.1),
            () => new RmsProp<decimal>(1, 0.1),
        ];
        foreach (Func<object> construct in constructors)
            Assert.Equal("There is no optimiser over System.Decimal; use float or double.",
                Assert.Throws<NotSupportedException>(construct).Message);
    }

    [Fact]
    public void WithoutMomentumSgdKeepsNoVelocity()
    {
        const int Large = 100_000;
        long before = GC.GetAllocatedBytesForCurrentThread();
        var optimizer = new Sgd<double>(Large, 0.1);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
        Assert.Equal(0, optimizer.Momentum);
    }

    private static float[] Ones(int length) => Enumerable.Repeat(1f, length).ToArray();

    private static void AssertRefused(string name, Func<object> construct) =>
        Assert.Throws<ArgumentOutOfRangeException>(name, construct);

    private static void AssertActsAsNew(Optimizer<float> optimizer, Optimizer<float> fresh)
    {
        float[] actual = Ones(Count);
        float[] expected = Ones(Count);
        for (int i = 0; i < 3; i++)
        {
            optimizer.Step(actual, Ones(Count));
            fresh.Step(expected, Ones(Count));
        }

        Assert.Equal(expected, actual);
    }
}
