using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Peers;

/// <summary>A cell as the library computes it, preallocated: no timed call allocates.</summary>
internal abstract class PeerWork(PeerCell cell)
{
    public PeerCell Cell { get; } = cell;

    /// <summary>Back to the starting parameters, with an optimiser at its first step.</summary>
    public abstract void Reset(double rate);

    public abstract void Run(int calls);

    /// <summary>What a check compares: the outputs; or the loss of each step, then the parameters or the gradient.</summary>
    public abstract byte[] Compute(int steps);

    public static IReadOnlyList<PeerWork> Of(PeerNetwork network, string dataFolder) => network.Name switch
    {
        "W1" => Make<Workloads.W1.Calls>(network, dataFolder),
        "W2" => Make<Workloads.W2.Calls>(network, dataFolder),
        "W3" => Make<Workloads.W3.Calls>(network, dataFolder),
        "W4" => Make<Workloads.W4.Calls>(network, dataFolder),
        "W5" => Make<Workloads.W5.Calls>(network, dataFolder),
        "H1" => Make<H1.Calls>(network, dataFolder),
        "H2" => [new GradientWork(network.Cells[0], new PeerData<double>(dataFolder, network))],
        _ => throw new ArgumentException($"No generated network is declared for {network.Name}.", nameof(network)),
    };

    private static PeerWork[] Make<TCalls>(PeerNetwork network, string dataFolder)
        where TCalls : struct, Contenders.IGeneratedCalls
    {
        var data = new PeerData<float>(dataFolder, network);
        return [.. network.Cells.Select(cell => new GeneratedWork<TCalls>(network.Workload, cell, data))];
    }
}
