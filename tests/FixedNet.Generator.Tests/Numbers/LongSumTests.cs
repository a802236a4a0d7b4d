using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Numbers;

/// <summary>
/// Sums of many terms of one sign in float, where the rounding errors of a plain running sum would pile up in one direction: the loss of
/// wide outputs, the gradient of large batches. Bound, relative to the largest magnitude: 1e-5.
/// </summary>
[Trait(Depends.On, Depends.Hardware)]
public class LongSumTests
{
    private const double Bound = 1e-5;

    private static readonly NetworkSpec _wide = InFloat(
        SpecMatrix.Network(1, (Activation.Identity, Loss.MeanSquaredError, Reduction.Mean), (2048, Activation.Identity)));

    private static readonly NetworkSpec _small = InFloat(SpecMatrix.Network(
        2, (Activation.Tanh, Loss.MeanSquaredError, Reduction.Mean), (3, Activation.Tanh), (1, Activation.Tanh)));

    private static readonly NetworkSpec _looped = InFloat(SpecMatrix.Network(
        25, (Activation.Softmax, Loss.CrossEntropy, Reduction.Mean), (30, Activation.Tanh), (3, Activation.Softmax)));

    [Fact]
    public void The_loss_of_a_wide_output_is_accurate()
    {
        var network = CompiledNetworks.Of([_wide]).Single();
        var random = Problem.Random(_wide, 32, seed: 1);
        CheckLoss(network, random, "random targets");
        foreach (float target in new[] { 0.1f, 0.3f, 0.7f, 1.1f, 3.3f })
        {
            double[] targets = [.. Enumerable.Repeat((double)target, random.Targets.Length)];
            CheckLoss(network, random with { Targets = targets }, $"targets of {target}");
            // Outputs of 0: every term is the same, and so is its rounding.
            double[] zeros = new double[random.Parameters.Length];
            CheckLoss(network, random with { Parameters = zeros, Targets = targets }, $"differences of {target}");
        }
    }

    [Fact]
    public void The_mean_gradient_of_one_sample_many_times_is_that_of_the_sample()
    {
        const int times = 4096;
        foreach (var network in CompiledNetworks.Of([_small, _looped]))
        {
            for (int seed = 1; seed <= 5; seed++)
            {
                var at = Problem.Random(network.Spec, 1, seed);
                var once = network.Backward(at.Parameters, at.Inputs, at.Targets);
                var often = network.Backward(at.Parameters, Repeat(at.Inputs, times), Repeat(at.Targets, times));
                Relative.AssertClose(once.Gradient, often.Gradient, Bound, $"{network}, seed {seed}: gradient");
                Relative.AssertClose(once.Loss, often.Loss, Bound, $"{network}, seed {seed}: loss");
            }
        }
    }

    private static NetworkSpec InFloat(NetworkSpec spec) => spec with { Precision = Precision.Single };

    private static void CheckLoss(NumericNetwork network, Problem at, string what)
    {
        double expected = new NaiveNetwork(network.Spec).Evaluate(at.Parameters, at.Inputs, at.Targets);
        Relative.AssertClose(expected, network.Evaluate(at.Parameters, at.Inputs, at.Targets), Bound, $"{what}: Evaluate");
        Relative.AssertClose(expected, network.Backward(at.Parameters, at.Inputs, at.Targets).Loss, Bound, $"{what}: Backward");
    }

    private static double[] Repeat(double[] sample, int times) => [.. Enumerable.Repeat(sample, times).SelectMany(row => row)];
}
