using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

[Trait(Depends.On, Depends.Hardware)]
public class LossTests
{
    private sealed record Term(
        string Name, Func<double, double, double> Double, Func<float, float, float> Single,
        Func<double, double, double> DoubleSlope, Func<float, float, float> SingleSlope);

    private static readonly Term[] Terms =
    [
        new("SquaredError", Losses.SquaredError, Losses.SquaredError, Losses.SquaredErrorDerivative, Losses.SquaredErrorDerivative),
        new("HalfSquaredError", Losses.HalfSquaredError, Losses.HalfSquaredError,
            Losses.HalfSquaredErrorDerivative, Losses.HalfSquaredErrorDerivative),
        new("AbsoluteError", Losses.AbsoluteError, Losses.AbsoluteError, Losses.AbsoluteErrorDerivative, Losses.AbsoluteErrorDerivative),
        new("Huber", Losses.Huber, Losses.Huber, Losses.HuberDerivative, Losses.HuberDerivative),
    ];

    public static TheoryData<string> Names => new(Terms.Select(t => t.Name));

    private static Term Find(string name) => Terms.Single(t => t.Name == name);

    [Theory]
    // Worked by hand from the definitions, d = a − y.
    [InlineData("SquaredError", 3.5, 1, 6.25, 5)]
    [InlineData("SquaredError", -1, 1, 4, -4)]
    [InlineData("HalfSquaredError", 3.5, 1, 3.125, 2.5)]
    [InlineData("HalfSquaredError", -1, 1, 2, -2)]
    [InlineData("AbsoluteError", 3.5, 1, 2.5, 1)]
    [InlineData("AbsoluteError", -1, 1, 2, -1)]
    [InlineData("AbsoluteError", 1, 1, 0, 0)]
    [InlineData("Huber", 1.5, 1, 0.125, 0.5)]
    [InlineData("Huber", 0.5, 1, 0.125, -0.5)]
    [InlineData("Huber", 2, 1, 0.5, 1)]
    [InlineData("Huber", 3.5, 1, 2, 1)]
    [InlineData("Huber", -1, 1, 1.5, -1)]
    public void ValueAndSlopeFollowTheDefinition(string name, double a, double y, double value, double slope)
    {
        Term term = Find(name);
        Assert.Equal(value, term.Double(a, y));
        Assert.Equal((float)value, term.Single((float)a, (float)y));
        Assert.Equal(slope, term.DoubleSlope(a, y));
        Assert.Equal((float)slope, term.SingleSlope((float)a, (float)y));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SlopesAgreeWithFiniteDifferences(string name)
    {
        const double Step = 1e-5;
        const double Target = 0.4;
        Term term = Find(name);
        // Not on a kink: a − y is never 0 or ±1.
        for (double a = -4.013; a < 4; a += 0.07)
        {
            double difference = (term.Double(a + Step, Target) - term.Double(a - Step, Target)) / (2 * Step);
            Assert.Equal(difference, term.DoubleSlope(a, Target), 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NaNGivesNaN(string name)
    {
        Term term = Find(name);
        Assert.Equal(double.NaN, term.Double(double.NaN, 1));
        Assert.Equal(double.NaN, term.DoubleSlope(double.NaN, 1));
        Assert.Equal(float.NaN, term.Single(float.NaN, 1));
        Assert.Equal(float.NaN, term.SingleSlope(float.NaN, 1));
    }

    [Theory]
    // −y log σ(z) − (1 − y) log(1 − σ(z)), computed as written with 700 digits (Python's decimal).
    [InlineData(1000, 0, 1000.0)]
    [InlineData(1000, 0.25, 750.0)]
    [InlineData(1000, 1, 0.0)]
    [InlineData(30, 0, 30.000000000000092)]
    [InlineData(30, 0.25, 22.500000000000092)]
    [InlineData(30, 1, 9.357622968839737e-14)]
    [InlineData(3, 0, 3.048587351573742)]
    [InlineData(3, 0.25, 2.298587351573742)]
    [InlineData(3, 1, 0.04858735157374206)]
    [InlineData(0.5, 0, 0.9740769841801067)]
    [InlineData(0.5, 0.25, 0.8490769841801067)]
    [InlineData(0.5, 1, 0.4740769841801067)]
    [InlineData(-0.5, 0, 0.4740769841801067)]
    [InlineData(-0.5, 0.25, 0.5990769841801067)]
    [InlineData(-0.5, 1, 0.9740769841801067)]
    [InlineData(-3, 0, 0.04858735157374206)]
    [InlineData(-3, 0.25, 0.798587351573742)]
    [InlineData(-3, 1, 3.048587351573742)]
    [InlineData(-30, 0, 9.357622968839737e-14)]
    [InlineData(-30, 0.25, 7.500000000000093)]
    [InlineData(-30, 1, 30.000000000000092)]
    [InlineData(-700, 0, 9.85967654375977e-305)]
    [InlineData(-700, 0.25, 175.0)]
    [InlineData(-700, 1, 700.0)]
    [InlineData(-1000, 0, 0.0)]
    [InlineData(-1000, 0.25, 250.0)]
    [InlineData(-1000, 1, 1000.0)]
    public void BinaryCrossEntropyFromLogitIsAccurateWhereTheFormInTheOutputIsNot(double z, double y, double expected)
    {
        Assert.Equal(1, Ratio(expected, Losses.BinaryCrossEntropyFromLogit(z, y)), 5e-16);
        Assert.Equal(1, Ratio((float)expected, Losses.BinaryCrossEntropyFromLogit((float)z, (float)y)), 3e-7);
    }

    private static double Ratio(double expected, double actual) => expected == actual ? 1 : actual / expected;
}
