namespace FixedNet.Benchmarks.Workloads;

/// <summary>The networks W1 to W5 with the same bits on every machine, by name.</summary>
internal static class DeterministicNetworks
{
    public static INetwork<float> Create(string name) => name switch
    {
        "W1" => new DeterministicW1(),
        "W2" => new DeterministicW2(),
        "W3" => new DeterministicW3(),
        "W4" => new DeterministicW4(),
        "W5" => new DeterministicW5(),
        _ => throw new ArgumentException($"No deterministic network is declared for {name}.", nameof(name)),
    };
}

[Network(2, Loss = Loss.CrossEntropy, Deterministic = true)]
[Dense(3, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
internal sealed partial class DeterministicW1;

// FN018: as W2.
#pragma warning disable FN018
[Network(2, Loss = Loss.HalfSquaredError, Deterministic = true)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
internal sealed partial class DeterministicW2;
#pragma warning restore FN018

[Network(8, Loss = Loss.MeanSquaredError, Deterministic = true)]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(4)]
internal sealed partial class DeterministicW3;

[Network(32, Loss = Loss.MeanSquaredError, Deterministic = true)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(8)]
internal sealed partial class DeterministicW4;

[Network(784, Loss = Loss.CrossEntropy, Deterministic = true)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class DeterministicW5;
