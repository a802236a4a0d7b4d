using FixedNet.Benchmarks.Workloads;
using FixedNet.Tests.Shared;

namespace FixedNet.Benchmarks.Peers;

/// <summary>A network, its numbers, and what is computed of it.</summary>
internal sealed record PeerNetwork(Workload Workload, Precision Precision, IReadOnlyList<PeerCell> Cells)
{
    public static IReadOnlyList<PeerNetwork> All { get; } =
    [
        .. Workload.All.Select(workload => new PeerNetwork(workload, Precision.Single, [.. WorkTask.All.Select(PeerCell.From)])),
        new PeerNetwork(
            new Workload("H1", [4, 32, 16, 4], [Activation.Tanh, Activation.Tanh, Activation.Tanh], Loss.HalfSquaredError),
            Precision.Single,
            [new PeerCell("epoch", PeerKind.Adam, 10_000, Rate: 0.001, CheckRate: 0.01)]),
        new PeerNetwork(
            new Workload("H2", [24, 8, 2], [Activation.Tanh, Activation.Tanh], Loss.HalfSquaredError),
            Precision.Double,
            [new PeerCell("gradient", PeerKind.Gradient, 200, 0, 0)]),
    ];

    public string Name => Workload.Name;

    public NetworkSpec Spec => new(
        Workload.Inputs,
        [.. Workload.Activations.Select((activation, layer) => new LayerSpec(Workload.Sizes[layer + 1], activation))],
        Workload.Loss, Reduction.Mean, Precision);

    public SampleData MakeData() => new(Workload, Cells.Max(cell => cell.Samples));

    public static PeerNetwork Named(string name) =>
        All.FirstOrDefault(network => network.Name == name) ?? throw new ArgumentException($"No network {name}.");
}
