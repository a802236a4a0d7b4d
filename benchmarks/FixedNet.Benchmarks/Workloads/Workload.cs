namespace FixedNet.Benchmarks.Workloads;

/// <summary>A network as the contenders need to know it; the generated one declares the same by attributes.</summary>
/// <param name="Sizes">The inputs, then the outputs of each layer.</param>
/// <param name="Activations">One for each layer.</param>
internal sealed record Workload(string Name, int[] Sizes, Activation[] Activations, Loss Loss)
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("W1", [2, 3, 2], [Activation.Tanh, Activation.Softmax], Loss.CrossEntropy),
        new("W2", [2, 2, 1], [Activation.Sigmoid, Activation.Sigmoid], Loss.HalfSquaredError),
        new("W3", [8, 16, 16, 4], [Activation.Tanh, Activation.Tanh, Activation.Identity], Loss.MeanSquaredError),
        new("W4", [32, 64, 64, 8], [Activation.Relu, Activation.Relu, Activation.Identity], Loss.MeanSquaredError),
        new("W5", [784, 128, 10], [Activation.Relu, Activation.Softmax], Loss.CrossEntropy),
    ];

    /// <summary>Two examples of the field, in tasks of their own.</summary>
    public static Workload H1 { get; } =
        new("H1", [4, 32, 16, 4], [Activation.Tanh, Activation.Tanh, Activation.Tanh], Loss.HalfSquaredError);

    public static Workload H2 { get; } = new("H2", [24, 8, 2], [Activation.Tanh, Activation.Tanh], Loss.HalfSquaredError);

    public int Inputs => Sizes[0];

    public int Outputs => Sizes[^1];

    public int Layers => Activations.Length;

    public string Shape => string.Join('-', Sizes);

    /// <summary>The lengths of W and b of each layer, in the order of the parameters.</summary>
    public IEnumerable<(string Name, int Length)> Parts => Enumerable.Range(0, Layers).SelectMany<int, (string, int)>(layer =>
        [($"W{layer + 1}", Sizes[layer] * Sizes[layer + 1]), ($"b{layer + 1}", Sizes[layer + 1])]);

    public int ParameterCount => Parts.Sum(part => part.Length);

    /// <summary>
    /// The multiply-adds of one sample's matrix products: xW forward; in a step also xᵀδ, and δWᵀ but for the first layer. What stands
    /// around them, activations and the optimiser, is not counted.
    /// </summary>
    public long MultiplyAdds(WorkKind kind)
    {
        long all = Enumerable.Range(0, Layers).Sum(layer => (long)Sizes[layer] * Sizes[layer + 1]);
        return kind == WorkKind.Step ? 3 * all - (long)Sizes[0] * Sizes[1] : all;
    }

    public static Workload Named(string name) =>
        All.FirstOrDefault(workload => string.Equals(workload.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"No network {name}; there are {string.Join(", ", All.Select(each => each.Name))}.");
}
