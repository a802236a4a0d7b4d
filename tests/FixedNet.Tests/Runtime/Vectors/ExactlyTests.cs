using System.Text.Json;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime.Vectors;

/// <summary>The reference itself, against 700 digits: tools/make-activation-reference.py.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class ExactlyTests
{
    private static readonly Dictionary<string, double[][]> Reference = JsonSerializer.Deserialize<Dictionary<string, double[][]>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "activations.json")))!;

    [Theory]
    [InlineData("Elu")]
    [InlineData("Gelu")]
    [InlineData("Silu")]
    [InlineData("Sigmoid")]
    [InlineData("Tanh")]
    [InlineData("Softplus")]
    public void AgreesToTheLastPlaceOfADouble(string name)
    {
        var exact = VectorCase.Of(name).Exact;
        // Subnormal results have fewer digits to agree in.
        foreach (double[] row in Reference[name].Where(row => Math.Abs(row[1]) > 1e-290))
            Assert.Equal(row[1], (double)exact(row[0]));
    }

    [Theory]
    [InlineData("Gelu")]
    [InlineData("Silu")]
    [InlineData("Softplus")]
    public void SlopesAgreeToTheLastPlaceOfADouble(string name)
    {
        var exact = VectorCase.Of(name + "Derivative").Exact;
        foreach (double[] row in Reference[name].Where(row => Math.Abs(row[2]) > 1e-290))
            Assert.Equal(row[2], (double)exact(row[0]));
    }

    [Fact]
    public void ProductsAndQuotientsKeepThirtyDigits()
    {
        // (1 + 2⁻⁶⁰)² = 1 + 2⁻⁵⁹ + 2⁻¹²⁰, and (1 / 3) · 3 = 1.
        double tiny = Math.ScaleB(1, -60);
        var sum = new DoubleDouble(1, tiny);
        Assert.Equal(new DoubleDouble(1, 2 * tiny), sum * sum);
        DoubleDouble one = (DoubleDouble)1 / 3 * 3;
        Assert.Equal(0, (double)(one - 1), 1e-31);
    }
}
