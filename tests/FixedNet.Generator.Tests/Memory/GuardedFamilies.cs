using FixedNet.Generator.Tests.Numbers;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Memory;

/// <summary>A network and the sizes of the batches that it is called with.</summary>
internal sealed record GuardedNetwork(NetworkSpec Spec, int[] Batches);

/// <summary>
/// The networks whose memory is guarded. Vectors hold 4, 8 or 16 floats, half as many doubles, and kernels take several of them at once:
/// every remainder that a width can leave, on each side of a layer, meets every remainder that a batch can leave.
/// </summary>
internal static class GuardedFamilies
{
    /// <summary>A float beside a kink of its activation may fall on the other side of it than the double does.</summary>
    private static readonly Activation[] _smooth =
        [Activation.Tanh, Activation.Gelu, Activation.Silu, Activation.Sigmoid, Activation.Softplus, Activation.Identity];

    private static readonly int[] _fewBatches = [1, 2, 3, 4, 7, 16, 33, 65];

    /// <summary>Every remainder, and around whole tiles of 32 and 64 samples.</summary>
    private static readonly int[] _manyBatches = [.. Enumerable.Range(1, 33), 63, 64, 65, 100];

    /// <summary>By name: the child process is told the name alone.</summary>
    public static readonly IReadOnlyDictionary<string, Func<IEnumerable<GuardedNetwork>>> ByName = new Dictionary<string, Func<IEnumerable<GuardedNetwork>>>
    {
        ["one layer"] = () => OfAnyWidth(0, w => Network(w, 34 - w)),
        ["two layers"] = () => OfAnyWidth(1, w => Network(w, w, w)),
        ["wide layers"] = () => InBothPrecisions(
            new[] { 39, 47, 48, 49, 63, 64, 65, 80, 96, 127, 128, 129 }.Select(w => new GuardedNetwork(Network(w, w), _fewBatches))),
        ["sizes"] = () => InBothPrecisions(
        [
            new(Network(2, 3, 2), [.. _manyBatches, 1024, 1031]),
            new(Network(2, 2, 1), [.. _manyBatches, 1024, 1031]),
            new(Network(8, 16, 16, 4), _manyBatches),
            new(Network(32, 64, 64, 8), _manyBatches),
            new(Network(784, 128, 10), _fewBatches),
        ]),
        ["deterministic"] = () => InBothPrecisions(
            new[] { Network(2, 3, 2), Network(8, 16, 16, 4), Network(17, 33, 9, 3), Network(32, 64, 64, 8) }
                .Select(spec => new GuardedNetwork(spec with { Deterministic = true }, _fewBatches))),
        ["kinds of layers"] = () => LayerNetworks.All.Concat(LayerNetworks.All.Take(9).Select(spec => spec with { Deterministic = true }))
            .Select(spec => new GuardedNetwork(spec, _fewBatches)),
        ["activations and losses"] = () => SpecMatrix.Ends.Where(end => end.Reduction == Reduction.Mean)
            .Select((end, k) => new GuardedNetwork(OfEnd(end, k), _fewBatches)),
    };

    /// <summary>Half of the batches 1 to 33 for each; two families share them out so that every width meets every batch.</summary>
    private static IEnumerable<GuardedNetwork> OfAnyWidth(int half, Func<int, NetworkSpec> network)
    {
        int[] inFloat = [.. Enumerable.Range(1, 33)];
        int[] inDouble = [.. Enumerable.Range(1, 9), 15, 16, 17, 31, 32, 33];
        return inFloat.Select(w => Of(w, Precision.Single)).Concat(inDouble.Select(w => Of(w, Precision.Double)));

        GuardedNetwork Of(int w, Precision precision) => new(
            network(w) with { Precision = precision }, [.. Enumerable.Range(1, 33).Where(batch => (batch + w) % 2 == half)]);
    }

    private static IEnumerable<GuardedNetwork> InBothPrecisions(IEnumerable<GuardedNetwork> networks) =>
        from network in networks
        from precision in Enum.GetValues<Precision>()
        select network with { Spec = network.Spec with { Precision = precision } };

    private static NetworkSpec Network(int inputs, params int[] outputs) => new(
        inputs, [.. outputs.Select((width, k) => new LayerSpec(width, _smooth[(inputs + width + k) % _smooth.Length]))],
        Loss.HalfSquaredError, Reduction.Sum);

    private static NetworkSpec OfEnd((Activation Last, Loss, Reduction) end, int k)
    {
        int outputs = (end.Last == Activation.Softmax ? 2 : 1) + k % 9;
        return SpecMatrix.Network(1 + k % 7, end, (9 - k % 5, SpecMatrix.Hidden[k % SpecMatrix.Hidden.Length]), (outputs, end.Last))
            with
        { Precision = (Precision)(k / SpecMatrix.Hidden.Length % 2) };
    }
}
