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
            Workload.H1,
            Precision.Single,
            [new PeerCell("epoch", PeerKind.Adam, 10_000, Rate: 0.001, CheckRate: 0.01)]),
        new PeerNetwork(
            Workload.H2,
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
