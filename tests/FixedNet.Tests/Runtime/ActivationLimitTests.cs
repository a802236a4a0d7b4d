using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

[Trait(Depends.On, Depends.Hardware)]
public class ActivationLimitTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData("Relu", 0, Infinity)]
    [InlineData("LeakyRelu", -Infinity, Infinity)]
    [InlineData("Elu", -1, Infinity)]
    [InlineData("Gelu", 0, Infinity)]
    [InlineData("Silu", 0, Infinity)]
    [InlineData("Sigmoid", 0, 1)]
    [InlineData("Tanh", -1, 1)]
    [InlineData("Softplus", 0, Infinity)]
    [InlineData("HardTanh", -1, 1)]
    public void InfinityGivesTheLimit(string name, double below, double above)
    {
        ScalarFunction function = ScalarFunction.Activation(name);
        Assert.Equal(below, function.Double(-Infinity));
        Assert.Equal(above, function.Double(Infinity));
        Assert.Equal((float)below, function.Single(float.NegativeInfinity));
        Assert.Equal((float)above, function.Single(float.PositiveInfinity));
    }

    [Theory]
    [InlineData("Relu", 0, 1)]
    [InlineData("LeakyRelu", 0.01, 1)]
    [InlineData("Elu", 0, 1)]
    [InlineData("Gelu", 0, 1)]
    [InlineData("Silu", 0, 1)]
    [InlineData("Sigmoid", 0, 0)]
    [InlineData("Tanh", 0, 0)]
    [InlineData("Softplus", 0, 1)]
    [InlineData("HardTanh", 0, 0)]
    public void InfinityGivesTheLimitOfTheSlope(string name, double below, double above)
    {
        ScalarFunction function = ScalarFunction.Activation(name);
        foreach (double infinite in new[] { Infinity, double.MaxValue })
        {
            Assert.Equal(below, function.DoubleSlope(-infinite));
            Assert.Equal(above, function.DoubleSlope(infinite));
        }

        foreach (float infinite in new[] { float.PositiveInfinity, float.MaxValue })
        {
            Assert.Equal((float)below, function.SingleSlope(-infinite));
            Assert.Equal((float)above, function.SingleSlope(infinite));
        }
    }

    [Theory]
    [MemberData(nameof(ScalarFunction.ActivationNames), MemberType = typeof(ScalarFunction))]
    public void NaNGivesNaN(string name)
    {
        ScalarFunction function = ScalarFunction.Activation(name);
        Assert.Equal(double.NaN, function.Double(double.NaN));
        Assert.Equal(float.NaN, function.Single(float.NaN));
        Assert.Equal(double.NaN, function.DoubleSlope(double.NaN));
        Assert.Equal(float.NaN, function.SingleSlope(float.NaN));
    }

    [Theory]
    // PyTorch's choices at kinks, the true slope elsewhere.
    [InlineData("Relu", 0, 0, 0)]
    [InlineData("LeakyRelu", 0, 0, 0.01)]
    [InlineData("Elu", 0, 0, 1)]
    [InlineData("Gelu", 0, 0, 0.5)]
    [InlineData("Silu", 0, 0, 0.5)]
    [InlineData("Sigmoid", 0, 0.5, 0.25)]
    [InlineData("Tanh", 0, 0, 1)]
    [InlineData("Softplus", 0, 0.6931471805599453, 0.5)]
    [InlineData("HardTanh", 0, 0, 1)]
    [InlineData("HardTanh", 1, 1, 0)]
    [InlineData("HardTanh", -1, -1, 0)]
    public void ValueAndSlopeAtZeroAndAtKinks(string name, double z, double value, double slope)
    {
        ScalarFunction function = ScalarFunction.Activation(name);
        foreach (double signed in new[] { z, z == 0 ? -z : z })
        {
            Assert.Equal(value, function.Double(signed), 2e-16);
            Assert.Equal(slope, function.DoubleSlope(signed), 2e-16);
            Assert.Equal((float)value, function.Single((float)signed), 1e-7f);
            Assert.Equal((float)slope, function.SingleSlope((float)signed), 1e-7f);
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
        ScalarFunction function = ScalarFunction.Activation(name);
        Assert.True(double.IsNegative(function.Double(-0.0)));
        Assert.True(float.IsNegative(function.Single(-0f)));
    }
}
