using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Batches;

/// <summary>The batch loss is the sum or the mean over samples; so is every gradient, of weights and biases alike.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class BatchSumTests
{
    public static TheoryData<Type> Networks => SampleNetworks.WithLoss;

    [Theory]
    [MemberData(nameof(Networks))]
    public void TheGradientOfABatchIsTheSumOrMeanOfItsSamplesGradients(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        foreach (int m in new[] { 1, 2, 7, 31, 32, 33, 70 })
        {
            var at = Problem.Random(network.Spec, m, seed: m);
            var batch = network.Backward(at.Parameters, at.Inputs, at.Targets);
            var samples = Samples(network, at).Select(sample => network.Backward(at.Parameters, sample.X, sample.Y)).ToList();
            double share = network.Spec.Reduction == Reduction.Mean ? 1.0 / m : 1;

            double[] gradient = [.. Enumerable.Range(0, at.Parameters.Length).Select(k => share * samples.Sum(sample => sample.Gradient[k]))];
            foreach (var (what, range) in Parts(network.Spec))
                Relative.AssertClose(gradient[range], batch.Gradient[range], Bound(network), $"{what}, batch of {m}");
            double[] inputs = [.. samples.SelectMany(sample => sample.InputGradients.Select(derivative => share * derivative))];
            Relative.AssertClose(inputs, batch.InputGradients, Bound(network), $"inputs, batch of {m}");
            Relative.AssertClose(share * samples.Sum(sample => sample.Loss), batch.Loss, Bound(network), $"loss, batch of {m}");
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void ADuplicatedSampleCountsTwice(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        var at = Problem.Random(network.Spec, 3, seed: 1);
        var samples = Samples(network, at).ToList();
        var (x, y) = samples[1];

        var with = network.Backward(at.Parameters, [.. at.Inputs, .. x], [.. at.Targets, .. y]);
        var without = network.Backward(at.Parameters, at.Inputs, at.Targets);
        var once = network.Backward(at.Parameters, x, y);
        bool isMean = network.Spec.Reduction == Reduction.Mean;
        double[] expected = [.. without.Gradient.Zip(once.Gradient, (rest, one) => isMean ? (3 * rest + one) / 4 : rest + one)];

        Relative.AssertClose(expected, with.Gradient, Bound(network), "gradient");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void TheOrderOfSamplesMattersToRoundingAlone(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        var at = Problem.Random(network.Spec, 37, seed: 2);
        var reversed = Samples(network, at).Reverse().ToList();
        double[] inputs = [.. reversed.SelectMany(sample => sample.X)], targets = [.. reversed.SelectMany(sample => sample.Y)];

        var forth = network.Backward(at.Parameters, at.Inputs, at.Targets);
        var back = network.Backward(at.Parameters, inputs, targets);

        Relative.AssertClose(forth.Loss, back.Loss, Bound(network), "loss");
        Relative.AssertClose(forth.Gradient, back.Gradient, Bound(network), "gradient");
        double[] turned = [.. back.InputGradients.Chunk(network.Spec.Inputs).Reverse().SelectMany(row => row)];
        Assert.Equal(forth.InputGradients, turned);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void BackwardReturnsTheLossThatEvaluateDoes(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        foreach (int m in new[] { 1, 32, 33, 70 })
        {
            var at = Problem.Random(network.Spec, m, seed: m);
            double loss = network.Evaluate(at.Parameters, at.Inputs, at.Targets);
            Assert.NotEqual(0, loss);
            Assert.Equal(loss, network.Backward(at.Parameters, at.Inputs, at.Targets).Loss);
        }
    }

    [Fact]
    public void WithOneSampleTheBiasGradientIsDelta()
    {
        // ½ Σ (a − y)² after a sigmoid: δ = (a − y) a (1 − a), and each weight's gradient is its input times that.
        var network = GeneratedNetwork.Of(typeof(OneLayer));
        var at = Problem.Random(network.Spec, 1, seed: 3);
        double[] a = network.Outputs(at.Parameters, at.Inputs);
        double[] delta = [.. a.Zip(at.Targets, (output, target) => (output - target) * output * (1 - output))];

        double[] gradient = network.Backward(at.Parameters, at.Inputs, at.Targets).Gradient;

        Relative.AssertClose(delta, gradient[6..], 1e-6, "db");
        Relative.AssertClose([.. at.Inputs.SelectMany(x => delta.Select(d => x * d))], gradient[..6], 1e-6, "dW");
    }

    private static double Bound(NumericNetwork network) => network.Spec.Precision == Precision.Double ? 1e-13 : 5e-6;

    private static IEnumerable<(double[] X, double[] Y)> Samples(NumericNetwork network, Problem at) =>
        at.Inputs.Chunk(network.Spec.Inputs).Zip(at.Targets.Chunk(network.Spec.Outputs));

    private static IEnumerable<(string What, Range Range)> Parts(NetworkSpec spec)
    {
        int start = 0;
        foreach (var (k, (inputs, _)) in spec.Shapes.Index())
        {
            foreach (var (block, length) in spec.Layers[k].BlocksOf(inputs).Index())
            {
                yield return ($"block {block} of layer {k + 1}", start..(start + length));
                start += length;
            }
        }
    }
}
