using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Numbers;

/// <summary>
/// Every allowed pair of last activation and loss against finite differences of the emitted code, with hidden activations by turns; the
/// interpreted kernels take them in every combination.
/// </summary>
[Trait(Depends.On, Depends.Hardware)]
public class ActivationLossTests
{
    [Fact]
    public void Emitted_gradients_of_every_activation_and_loss_agree_with_finite_differences()
    {
        int[] batches = [1, 2, 31, 33];
        List<NetworkSpec> specs = [.. SpecMatrix.Ends.Select((end, k) => SpecMatrix.Network(
            1 + k % 4, end,
            (2 + k % 3, SpecMatrix.Hidden[k % 10]), (1 + k % 5, SpecMatrix.Hidden[k / 10 % 10]), (Width(end.Last, k), end.Last)))];
        Assert.Superset(SpecMatrix.Hidden.ToHashSet(), specs.Select(spec => spec.Layers[0].Activation).ToHashSet());

        foreach (var (k, network) in CompiledNetworks.Of(specs).Index())
            CheckedGradient.AssertPasses(network, Problem.Random(network.Spec, batches[k % 4], seed: k), coordinates: 20);
    }

    /// <summary>A softmax of one output is constant, which would prove little.</summary>
    private static int Width(Activation last, int k) => (last == Activation.Softmax ? 3 : 1) + k / 4 % 3;
}
