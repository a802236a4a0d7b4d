using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Stability;

#pragma warning disable IDE0055, FN018 // one network a line; a loss that trains badly after softmax is what is to be tested

[Network(1, Loss = Loss.HalfSquaredError)] [Dense(4, Activation.Softmax)]
public sealed partial class SaturatedSingle { }

[Network(1, Loss = Loss.HalfSquaredError, Precision = Precision.Double)] [Dense(4, Activation.Softmax)]
public sealed partial class SaturatedDouble { }

[Network(1, Loss = Loss.HalfSquaredError, Deterministic = true)] [Dense(4, Activation.Softmax)]
public sealed partial class SaturatedDeterministic { }

[Network(1, Loss = Loss.HalfSquaredError)] [Dense(61, Activation.Softmax)]
public sealed partial class SaturatedWide { }

[Network(1, Loss = Loss.HalfSquaredError, Precision = Precision.Double, Deterministic = true)] [Dense(61, Activation.Softmax)]
public sealed partial class SaturatedWideDeterministic { }

#pragma warning restore IDE0055, FN018

/// <summary>
/// Where one class has nearly all probability, δ = a (g − Σ a g) keeps its digits, although g and its mean agree in most of theirs:
/// against the same in decimal, of softmax computed in decimal from the same logits.
/// </summary>
[Trait(Depends.On, Depends.Hardware)]
public class SaturatedSoftmaxTests
{
    private const int Likely = 1;

    public static TheoryData<Type, double> Cases
    {
        get
        {
            var cases = new TheoryData<Type, double>();
            foreach (Type type in new[] { typeof(SaturatedSingle), typeof(SaturatedDouble), typeof(SaturatedDeterministic), typeof(SaturatedWide), typeof(SaturatedWideDeterministic) })
            {
                foreach (double top in new[] { 1.0, 4, 9, 14 })
                    cases.Add(type, top);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheVectorJacobianProductKeepsItsDigits(Type type, double top)
    {
        var network = GeneratedNetwork.Of(type);
        int width = network.Spec.Outputs;
        double[] g = [.. Enumerable.Range(0, width).Select(o => 10 + 23 * (o + 1) % 64 / 64.0)];
        decimal[] a = Softmax(Logits(width, top)), expected = Delta(a, Array.ConvertAll(g, value => (decimal)value));
        foreach (int samples in new[] { 1, 3, 18 })
        {
            var actual = network.VectorJacobianProduct(
                [.. new double[width], .. Logits(width, top)], new double[samples], [.. Enumerable.Repeat(g, samples).SelectMany(row => row)]);
            AssertDigits(network, a, expected, [.. actual.Gradient[width..].Select(sum => sum / samples)]);
        }
    }

    /// <summary>The derivative of ½ Σ (a − y)² is a − y.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void SoDoLossesOfTheOutputs(Type type, double top)
    {
        var network = GeneratedNetwork.Of(type);
        int width = network.Spec.Outputs;
        double[] y = [.. Enumerable.Range(0, width).Select(o => -(23 * (o + 1) % 64) / 64.0)];
        decimal[] a = Softmax(Logits(width, top)), expected = Delta(a, [.. a.Zip(y, (p, t) => p - (decimal)t)]);
        foreach (int samples in new[] { 1, 3, 18 })
        {
            var actual = network.Backward(
                [.. new double[width], .. Logits(width, top)], new double[samples], [.. Enumerable.Repeat(y, samples).SelectMany(row => row)]);
            AssertDigits(network, a, expected, actual.Gradient[width..]);
        }
    }

    /// <summary>
    /// The likely class's δ to so many digits of its own, however small; another's to so many of what it is a difference of, its a times a
    /// difference of g of about 1. g and y are exact in decimal too.
    /// </summary>
    private static void AssertDigits(NumericNetwork network, decimal[] a, decimal[] expected, double[] actual)
    {
        double bound = network.Spec.Precision == Precision.Double ? 4e-14 : 2e-5;
        for (int o = 0; o < expected.Length; o++)
            Assert.Equal((double)expected[o], actual[o], bound * Math.Abs((double)(o == Likely ? expected[o] : a[o])));
    }

    /// <summary>One logit above the others, and those not all alike; exact in float.</summary>
    private static double[] Logits(int width, double top) => [.. Enumerable.Range(0, width).Select(o => o == Likely ? top : -0.25 * (o % 5))];

    private static decimal[] Softmax(double[] z)
    {
        decimal[] powers = Array.ConvertAll(z, value => Exp((decimal)value));
        return Array.ConvertAll(powers, power => power / powers.Sum());
    }

    private static decimal[] Delta(decimal[] a, decimal[] g)
    {
        decimal mean = a.Zip(g, (p, derivative) => p * derivative).Sum();
        return [.. a.Zip(g, (p, derivative) => p * (derivative - mean))];
    }

    /// <summary>e^x by its series, with 25 digits for |x| up to 15.</summary>
    private static decimal Exp(decimal x)
    {
        if (x < 0)
            return 1 / Exp(-x);
        decimal sum = 1, term = 1;
        for (int n = 1; n < 90; n++)
            sum += term *= x / n;
        return sum;
    }
}
