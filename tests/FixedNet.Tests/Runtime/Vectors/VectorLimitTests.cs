using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime.Vectors;

/// <summary>Vectors do as the scalar functions do, which have tests of their own.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class VectorLimitTests
{
    /// <summary>These compute what the scalar functions compute, to the bit; relu alone may leave −0 where the other gives 0.</summary>
    private static readonly Dictionary<string, (Func<float, float> Single, Func<double, double> Double)> Plain = new()
    {
        ["Relu"] = (Activations.Relu, Activations.Relu),
        ["ReluDerivative"] = (Activations.ReluDerivative, Activations.ReluDerivative),
        ["LeakyRelu"] = (Activations.LeakyRelu, Activations.LeakyRelu),
        ["LeakyReluDerivative"] = (Activations.LeakyReluDerivative, Activations.LeakyReluDerivative),
        ["HardTanh"] = (Activations.HardTanh, Activations.HardTanh),
        ["HardTanhDerivative"] = (Activations.HardTanhDerivative, Activations.HardTanhDerivative),
        ["EluDerivative"] = (Activations.EluDerivative, Activations.EluDerivative),
        ["SigmoidDerivative"] = (Activations.SigmoidDerivative, Activations.SigmoidDerivative),
        ["TanhDerivative"] = (Activations.TanhDerivative, Activations.TanhDerivative),
    };

    public static TheoryData<string> PlainNames => new(Plain.Keys);

    [Theory]
    [MemberData(nameof(PlainNames))]
    public void PlainFunctionsEqualTheScalarOnes(string name)
    {
        float[] x = VectorFunctions.Padded(
        [
            .. VectorFunctions.SignedEdges(e => (float)e), float.NaN, .. SinglesOfEveryExponent(),
            .. Enumerable.Range(-200, 401).Select(i => i / 64f),
        ]);
        double[] wide = Array.ConvertAll(x, e => (double)e);
        foreach (int bits in VectorFunctions.Widths)
        {
            Assert.Equal(x.Select(Plain[name].Single), new VectorFunction<float>(name, bits).Of(x));
            Assert.Equal(wide.Select(Plain[name].Double), new VectorFunction<double>(name, bits).Of(wide));
        }
    }

    [Theory]
    [MemberData(nameof(VectorCase.Names), MemberType = typeof(VectorCase))]
    public void EdgesOfDoubleGiveTheLimit(string name)
    {
        var scalar = VectorCase.Of(name).Double;
        double[] infinite = VectorFunctions.Padded(
            [double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, -double.MaxValue, 0, -0.0]);
        foreach (int bits in VectorFunctions.Widths)
        {
            double[] y = new VectorFunction<double>(name, bits).Of(infinite);
            for (int i = 0; i < infinite.Length; i++)
                Assert.Equal(scalar(infinite[i]), y[i], Math.Abs(infinite[i]) is > 0 and < double.PositiveInfinity ? 1e-13 : 2e-16);
        }
    }

    [Theory]
    [MemberData(nameof(VectorCase.Names), MemberType = typeof(VectorCase))]
    public void NaNGivesNaN(string name)
    {
        foreach (int bits in VectorFunctions.Widths)
        {
            Assert.Equal(float.NaN, new VectorFunction<float>(name, bits).OfAlone(float.NaN));
            Assert.Equal(double.NaN, new VectorFunction<double>(name, bits).OfAlone(double.NaN));
        }
    }

    [Theory]
    [InlineData("LeakyRelu")]
    [InlineData("Elu")]
    [InlineData("Gelu")]
    [InlineData("Silu")]
    [InlineData("Tanh")]
    [InlineData("HardTanh")]
    public void NegativeZeroStaysNegative(string name)
    {
        foreach (int bits in VectorFunctions.Widths)
        {
            Assert.True(float.IsNegative(new VectorFunction<float>(name, bits).OfAlone(-0f)));
            Assert.True(double.IsNegative(new VectorFunction<double>(name, bits).OfAlone(-0.0)));
        }
    }

    [Fact]
    public void TanhIsNeverBeyondOneAndExactForSmallNumbers()
    {
        float[] x = VectorFunctions.Padded(Enumerable.Range(0, 1 << 16).Select(i => 5 + i / 8192f));
        Assert.All(new VectorFunction<float>("Tanh", VectorFunctions.WidestInHardware).Of(x), a => Assert.InRange(a, 0.999f, 1));
        float[] small = VectorFunctions.Padded(Enumerable.Range(0, 110).Select(i => MathF.ScaleB(1.2345678f, -26 - i)));
        double[] smaller = VectorFunctions.Padded(Enumerable.Range(0, 900).Select(i => Math.ScaleB(-1.2345678, -55 - i)));
        foreach (int bits in VectorFunctions.Widths)
        {
            Assert.Equal(small, new VectorFunction<float>("Tanh", bits).Of(small));
            Assert.Equal(smaller, new VectorFunction<double>("Tanh", bits).Of(smaller));
        }
    }

    private static IEnumerable<float> SinglesOfEveryExponent() =>
        Enumerable.Range(-149, 277).SelectMany(e => new[] { MathF.ScaleB(1.375f, e), -MathF.ScaleB(1.75f, e) });
}
