using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Stability;

#pragma warning disable IDE0055 // one network a line

[Network(1, Loss = Loss.CrossEntropy)] [Dense(5, Activation.Softmax)]
public sealed partial class MaskedSingle { }

[Network(1, Loss = Loss.CrossEntropy, Precision = Precision.Double)] [Dense(5, Activation.Softmax)]
public sealed partial class MaskedDouble { }

[Network(1, Loss = Loss.CrossEntropy, Deterministic = true)] [Dense(5, Activation.Softmax)]
public sealed partial class MaskedDeterministic { }

/// <summary>Past the size up to which samples go in lanes.</summary>
[Network(1, Loss = Loss.CrossEntropy)] [Dense(61, Activation.Softmax)]
public sealed partial class MaskedWide { }

[Network(1, Loss = Loss.CrossEntropy, Precision = Precision.Double, Deterministic = true)] [Dense(61, Activation.Softmax)]
public sealed partial class MaskedWideDeterministic { }

[Network(1, Loss = Loss.BinaryCrossEntropy)] [Dense(5, Activation.Sigmoid)]
public sealed partial class CertainSingle { }

[Network(1, Loss = Loss.BinaryCrossEntropy, Precision = Precision.Double)] [Dense(5, Activation.Sigmoid)]
public sealed partial class CertainDouble { }

[Network(1, Loss = Loss.BinaryCrossEntropy, Deterministic = true)] [Dense(5, Activation.Sigmoid)]
public sealed partial class CertainDeterministic { }

[Network(1, Loss = Loss.BinaryCrossEntropy)] [Dense(61, Activation.Sigmoid)]
public sealed partial class CertainWide { }

#pragma warning restore IDE0055

/// <summary>A logit of −∞ rules a class out: it has probability 0, adds nothing to a loss that does not ask for it, and has no gradient.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class InfiniteLogitTests
{
    private const double Out = double.NegativeInfinity;

    public static TheoryData<Type> Masked =>
        [typeof(MaskedSingle), typeof(MaskedDouble), typeof(MaskedDeterministic), typeof(MaskedWide), typeof(MaskedWideDeterministic)];

    public static TheoryData<Type> Certain =>
        [typeof(CertainSingle), typeof(CertainDouble), typeof(CertainDeterministic), typeof(CertainWide)];

    /// <summary>One sample and many: lanes of samples, tiles and what is left of them.</summary>
    [Theory]
    [MemberData(nameof(Masked))]
    public void AMaskedClassAddsNothing(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        int width = network.Spec.Outputs;
        // Biases (1, −∞, 0, −∞, −∞, …): e and 1 of what is left.
        double[] biases = [.. Enumerable.Range(0, width).Select(o => o == 0 ? 1 : o == 2 ? 0 : Out)];
        double[] a = [.. biases.Select(z => Math.Exp(z) / (Math.E + 1))], y = [.. Enumerable.Range(0, width).Select(o => o == 0 ? 0.25 : o == 2 ? 0.75 : 0)];
        double loss = -0.25 * Math.Log(a[0]) - 0.75 * Math.Log(a[2]);
        foreach (int samples in new[] { 1, 3, 35 })
        {
            var actual = Train(network, biases, y, samples);
            AssertClose(Repeat(a, samples), network.Outputs(Parameters(biases), new double[samples]));
            AssertClose([loss, loss], [actual.Loss, network.Evaluate(Parameters(biases), new double[samples], Repeat(y, samples))]);
            AssertClose([.. new double[width], .. a.Zip(y, (p, t) => p - t)], actual.Gradient);
        }
    }

    [Theory]
    [MemberData(nameof(Masked))]
    public void ATargetOnAMaskedClassIsAnInfiniteLoss(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        int width = network.Spec.Outputs;
        double[] biases = [.. Enumerable.Range(0, width).Select(o => o == 3 ? Out : 0.5)], y = [.. Enumerable.Range(0, width).Select(o => o == 3 ? 1.0 : 0)];
        foreach (int samples in new[] { 1, 20 })
        {
            var actual = Train(network, biases, y, samples);
            Assert.Equal(double.PositiveInfinity, actual.Loss);
            Assert.Equal(double.PositiveInfinity, network.Evaluate(Parameters(biases), new double[samples], Repeat(y, samples)));
            AssertClose([.. new double[width], .. y.Select(t => t == 1 ? -1 : 1 / (width - 1.0))], actual.Gradient);
        }
    }

    /// <summary>Of nothing there is no distribution: 0 / 0, as in PyTorch.</summary>
    [Theory]
    [MemberData(nameof(Masked))]
    public void WithEveryClassMaskedOutputsAndLossAreNaN(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        double[] biases = [.. Enumerable.Repeat(Out, network.Spec.Outputs)], y = [1, .. new double[biases.Length - 1]];
        foreach (int samples in new[] { 1, 20 })
        {
            Assert.All(network.Outputs(Parameters(biases), new double[samples]), a => Assert.Equal(double.NaN, a));
            Assert.Equal(double.NaN, Train(network, biases, y, samples).Loss);
        }
    }

    [Theory]
    [MemberData(nameof(Certain))]
    public void BinaryCrossEntropyOfACertainAnswerIsZeroIfRightAndInfiniteIfWrong(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        int width = network.Spec.Outputs;
        double[] biases = [.. Enumerable.Range(0, width).Select(o => o % 2 == 0 ? Out : -Out)];
        double[] right = [.. biases.Select(z => z > 0 ? 1.0 : 0)];
        foreach (int samples in new[] { 1, 3, 35 })
        {
            Assert.Equal(right, network.Outputs(Parameters(biases), new double[samples])[^width..]);
            var actual = Train(network, biases, right, samples);
            Assert.Equal(0, actual.Loss);
            Assert.All(actual.Gradient, derivative => Assert.Equal(0, derivative));

            foreach (int wrong in new[] { 0, 1 })
            {
                double[] y = [.. right];
                y[wrong] = 0.5;
                Assert.Equal(double.PositiveInfinity, Train(network, biases, y, samples).Loss);
                Assert.Equal(double.PositiveInfinity, network.Evaluate(Parameters(biases), new double[samples], Repeat(y, samples)));
            }
        }
    }

    /// <summary>Inputs of 0, so that the biases are the logits: parameters are weights of 0, then those.</summary>
    private static double[] Parameters(double[] biases) => [.. new double[biases.Length], .. biases];

    private static Derivatives Train(NumericNetwork network, double[] biases, double[] y, int samples) =>
        network.Backward(Parameters(biases), new double[samples], Repeat(y, samples));

    private static double[] Repeat(double[] row, int times) => [.. Enumerable.Repeat(row, times).SelectMany(numbers => numbers)];

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }
}
