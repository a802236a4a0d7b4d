namespace FixedNet.Benchmarks.Workloads;

/// <summary>The networks W1 to W5 by name, through their interface.</summary>
internal static class GeneratedNetworks
{
    public static INetwork<float> Create(string name) => name switch
    {
        "W1" => new W1(),
        "W2" => new W2(),
        "W3" => new W3(),
        "W4" => new W4(),
        "W5" => new W5(),
        _ => throw new ArgumentException($"No generated network is declared for {name}.", nameof(name)),
    };
}
