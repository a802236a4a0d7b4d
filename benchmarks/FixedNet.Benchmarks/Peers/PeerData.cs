using System.Runtime.InteropServices;

namespace FixedNet.Benchmarks.Peers;

/// <summary>The exported numbers of a network, read back as every peer reads them.</summary>
internal sealed class PeerData<T>(string folder, PeerNetwork network)
    where T : unmanaged
{
    public T[] Parameters { get; } = Read(folder, network, "parameters");

    public T[] Inputs { get; } = Read(folder, network, "inputs");

    public T[] Targets { get; } = Read(folder, network, "targets");

    private static T[] Read(string folder, PeerNetwork network, string name) =>
        MemoryMarshal.Cast<byte, T>(File.ReadAllBytes(Path.Combine(folder, network.Name, name))).ToArray();
}
