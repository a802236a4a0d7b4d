using System.Text.Json;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>Against tools/make-activation-reference.py, which computes the definitions with 700 digits.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class ActivationAccuracyTests
{
    private static readonly Dictionary<string, double[][]> Reference = JsonSerializer.Deserialize<Dictionary<string, double[][]>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "activations.json")))!;

    [Theory]
    // Tails included: the bound holds for gelu(−37.5) = −1.7e-306 as it does for gelu(1).
    [InlineData("Elu", 1e-15)]
    [InlineData("Gelu", 2e-15)]
    [InlineData("Silu", 1e-15)]
    [InlineData("Sigmoid", 1e-15)]
    [InlineData("Tanh", 1e-15)]
    [InlineData("Softplus", 1e-15)]
    public void DoubleValuesHaveThisRelativeErrorEverywhere(string name, double bound)
    {
        ScalarFunction function = ScalarFunction.Activation(name);
        foreach (double[] row in Reference[name])
            AssertRelative(row[1], function.Double(row[0]), bound, row[0]);
    }

    [Theory]
    // The slopes of gelu and silu pass through 0, and a′ = f(a) knows no more than a does: hence absolute bounds (slopes are at most 1.13).
    // silu's z (1 − σ) turns one rounding of σ near 1, 1.1e-16, into z of them, up to z = 37 where σ is 1.
    [InlineData("Elu", 5e-16)]
    [InlineData("Gelu", 2e-15)]
    [InlineData("Silu", 37 * 1.1e-16)]
    [InlineData("Sigmoid", 5e-16)]
    [InlineData("Tanh", 5e-16)]
    [InlineData("Softplus", 5e-16)]
    public void DoubleSlopesHaveThisAbsoluteErrorEverywhere(string name, double bound)
    {
        ScalarFunction function = ScalarFunction.Activation(name);
        foreach (double[] row in Reference[name])
            Assert.Equal(row[2], function.DoubleSlope(row[0]), bound);
    }

    [Theory]
    [InlineData("Gelu", 4e-15)]
    [InlineData("Silu", 1e-15)]
    [InlineData("Softplus", 1e-15)]
    public void DoubleSlopesKeepRelativeAccuracyInTheLowerTail(string name, double bound)
    {
        ScalarFunction function = ScalarFunction.Activation(name);
        double[][] tail = Reference[name].Where(row => row[0] <= -5).ToArray();
        Assert.NotEmpty(tail);
        foreach (double[] row in tail)
            AssertRelative(row[2], function.DoubleSlope(row[0]), bound, row[0]);
    }

    [Theory]
    [MemberData(nameof(ScalarFunction.ActivationNames), MemberType = typeof(ScalarFunction))]
    public void SingleAgreesWithDoubleOverTheWholeRangeOfFloat(string name)
    {
        // 4 units in the last place: the C libraries' expf and tanhf are good to about one, and each formula adds two roundings.
        const double Relative = 4 * 1.2e-7;
        // Where σ(z) is subnormal, silu multiplies its last place by z, which is above −104 there.
        const double Subnormal = 104 * float.Epsilon;
        ScalarFunction function = ScalarFunction.Activation(name);
        foreach (float z in EveryBinadeOfFloat())
        {
            double expected = function.Double(z);
            double error = Math.Abs(function.Single(z) - expected);
            Assert.True(error <= Relative * Math.Abs(expected) + Subnormal || (float)expected == function.Single(z),
                $"{name}({z:R}) = {function.Single(z):R}, not {expected:R}");
        }
    }

    [Theory]
    [MemberData(nameof(ScalarFunction.ActivationNames), MemberType = typeof(ScalarFunction))]
    public void SingleSlopesAgreeWithDoubleOverTheWholeRangeOfFloat(string name)
    {
        // Absolute, of slopes up to 1.13; silu's z (1 − σ) as above, up to z = 17.
        const double Absolute = 17 * 6e-8;
        ScalarFunction function = ScalarFunction.Activation(name);
        foreach (float z in EveryBinadeOfFloat())
            Assert.Equal(function.DoubleSlope(z), function.SingleSlope(z), Absolute);
    }

    [Theory]
    [MemberData(nameof(ScalarFunction.ActivationNames), MemberType = typeof(ScalarFunction))]
    public void SlopesAgreeWithFiniteDifferences(string name)
    {
        const double Step = 1e-5;
        ScalarFunction function = ScalarFunction.Activation(name);
        // Multiples of 0.07 less 0.013, so that no step crosses a kink at 0 or ±1.
        for (double z = -7.013; z < 7; z += 0.07)
        {
            double difference = (function.Double(z + Step) - function.Double(z - Step)) / (2 * Step);
            Assert.Equal(difference, function.DoubleSlope(z), 1e-9);
        }
    }

    private static IEnumerable<float> EveryBinadeOfFloat()
    {
        for (int exponent = -149; exponent <= 127; exponent++)
        {
            for (int part = 0; part < 64; part++)
            {
                float magnitude = (float)((1 + part / 64.0) * Math.Pow(2, exponent));
                yield return magnitude;
                yield return -magnitude;
            }
        }
    }

    private static void AssertRelative(double expected, double actual, double bound, double z) => Assert.True(
        Math.Abs(actual - expected) <= bound * Math.Abs(expected), $"f({z:R}) = {actual:R}, not {expected:R}");
}
