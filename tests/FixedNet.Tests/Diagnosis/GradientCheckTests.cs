using System.Numerics;
using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Diagnosis;

/// <summary>Right gradients pass, in both precisions; one wrong number of one parameter is found, and named.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class GradientCheckTests
{
    /// <summary>Of those with a loss, all but the largest: there are twelve evaluations a parameter.</summary>
    public static TheoryData<Type> Networks => new(SampleNetworks.WithLoss.Cast<object[]>().Select(row => (Type)row[0]).Where(type => NetworkSpec.Of(type).ParameterCount <= 2000));

    [Theory]
    [MemberData(nameof(Networks))]
    public void RightGradientsPass(Type type)
    {
        var spec = NetworkSpec.Of(type);
        GradientCheckResult result = spec.Precision == Precision.Double ? Check<double>(type, spec) : Check<float>(type, spec);
        Assert.True(result.Passed, result.ToString());
        Assert.Equal((spec.ParameterCount, 0), (result.Count, result.Failures));
    }

    [Fact]
    public void BendsDoNotDisturb()
    {
        for (int seed = 0; seed < 10; seed++)
        {
            var network = new Bends(seed);
            double[] before = network.Parameters.ToArray();
            var result = GradientCheck.Run<double>(network, Problem.Normal(new Random(seed), 20 * 3), Problem.Normal(new Random(seed + 1), 20 * 2));
            Assert.True(result.Passed, result.ToString());
            Assert.Equal(before, network.Parameters.ToArray());
        }
    }

    [Theory]
    [InlineData(7, "0.weights[1, 1]", 1.001)] // W[3, 6]
    [InlineData(19, "0.biases[1]", 0)]
    [InlineData(29, "1.weights[2, 1]", -1)] // from 24 on, W[6, 2]
    [InlineData(37, "1.biases[1]", 2)]
    public void AWrongGradientIsFoundAndNamed(int parameter, string name, double factor)
    {
        var network = new WrongNetwork<double>(new Bends(3), parameter, gradient => gradient * factor + (factor == 0 ? 1 : 0));
        var result = GradientCheck.Run<double>(network, Problem.Normal(new Random(1), 20 * 3), Problem.Normal(new Random(2), 20 * 2));
        Assert.False(result.Passed);
        Assert.Equal((1, name), (result.Failures, result.Worst));
        Assert.StartsWith($"37 of 38 parameters are right; the worst is {name}: gradient ", result.ToString());
    }

    [Theory]
    [InlineData(0, 1.1)]
    [InlineData(10, double.NaN)]
    public void SinglePrecisionSeesWhatIsWrongByATenth(int parameter, double factor)
    {
        var network = new WrongNetwork<float>(new Curves(3), parameter, gradient => gradient * (float)factor);
        var result = GradientCheck.Run<float>(network, Normal<float>(1, 20 * 3), Normal<float>(2, 20 * 2));
        Assert.Equal(1, result.Failures);
        Assert.Equal(parameter == 0 ? "0.weights[0, 0]" : "0.weights[1, 4]", result.Worst);
    }

    [Fact]
    public void ArgumentsThatDoNotFitAreRefused()
    {
        Assert.Throws<ArgumentNullException>("network", () => GradientCheck.Run<float>(null!, [], []));
        Assert.Throws<ArgumentException>("inputs", () => GradientCheck.Run<float>(new Curves(), [1], [1]));
        Assert.Throws<ArgumentException>("targets", () => GradientCheck.Run<float>(new Curves(), [1, 2, 3], [1]));
        Assert.Throws<NotSupportedException>(() => GradientCheck.Run<double>(new WithoutLossDouble(), [1], [1]));
    }

    private static GradientCheckResult Check<T>(Type type, NetworkSpec spec)
        where T : unmanaged, INumberBase<T>
    {
        var network = (INetwork<T>)Activator.CreateInstance(type, 5)!;
        T[] targets = [.. Problem.Normal(new Random(2), 5 * spec.Outputs).Select(value => T.CreateChecked(1 / (1 + Math.Exp(-value))))];
        return GradientCheck.Run<T>(network, Normal<T>(1, 5 * spec.Inputs), targets);
    }

    private static T[] Normal<T>(int seed, int count)
        where T : INumberBase<T> => Array.ConvertAll(Problem.Normal(new Random(seed), count), T.CreateChecked);
}
