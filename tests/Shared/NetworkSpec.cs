using System.Reflection;

namespace FixedNet.Tests.Shared;

/// <summary>A layer: of the same outputs as inputs where its kind has no other.</summary>
public sealed record LayerSpec(int Outputs, Activation Activation, LayerType Kind = LayerType.Dense, double Slope = 0.01)
{
    /// <summary>The epsilon of a norm.</summary>
    public double Epsilon { get; init; } = 1e-5;

    /// <summary>How many parameters each of its arrays has, in order: a matrix and its biases, or gains and biases.</summary>
    public IReadOnlyList<int> BlocksOf(int inputs) => Kind switch
    {
        LayerType.Dense => [inputs * Outputs, Outputs],
        LayerType.LayerNorm => [Outputs, Outputs],
        LayerType.Activate => [],
        LayerType.Template => [Outputs],
        _ => throw new ArgumentOutOfRangeException(nameof(inputs), Kind, null),
    };

    /// <summary>The attribute as a user would write it.</summary>
    public string Declaration => Kind switch
    {
        LayerType.Dense => $"[Dense({Outputs}, Activation.{Activation}{SlopeText})]",
        LayerType.LayerNorm => Epsilon == 1e-5 ? "[LayerNorm]" : FormattableString.Invariant($"[LayerNorm(Epsilon = {Epsilon:R})]"),
        LayerType.Activate => $"[Activate(Activation.{Activation}{SlopeText})]",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, null),
    };

    public override string ToString() => Kind == LayerType.Dense ? Outputs + Activation.ToString() : Kind.ToString() + (Kind == LayerType.Activate ? Activation : "");

    private string SlopeText => Slope == 0.01 ? "" : FormattableString.Invariant($", Slope = {Slope:R}");
}

/// <summary>The kinds of layers, by their attributes.</summary>
public enum LayerType
{
    Dense,
    Activate,
    LayerNorm,

    /// <summary>The generator's template of a kind, which no attribute declares.</summary>
    Template,
}

/// <summary>What the attributes of a network say.</summary>
public sealed record NetworkSpec(
    int Inputs, IReadOnlyList<LayerSpec> Layers, Loss Loss = Loss.None, Reduction Reduction = Reduction.Mean, Precision Precision = Precision.Double,
    bool Deterministic = false)
{
    public int Outputs => Layers[^1].Outputs;

    /// <summary>Inputs and outputs of each layer.</summary>
    public IEnumerable<(int Inputs, int Outputs)> Shapes =>
        Layers.Select((layer, k) => (k == 0 ? Inputs : Layers[k - 1].Outputs, layer.Outputs));

    public int ParameterCount => Layers.Zip(Shapes).Sum(layer => layer.First.BlocksOf(layer.Second.Inputs).Sum());

    /// <summary>Reads the attributes of a class.</summary>
    public static NetworkSpec Of(Type type)
    {
        var network = type.GetCustomAttribute<NetworkAttribute>()!;
        return new NetworkSpec(
            network.Inputs,
            LayersOf(network.Inputs, type.GetCustomAttributes()),
            network.Loss, network.Reduction, network.Precision, network.Deterministic);
    }

    private static List<LayerSpec> LayersOf(int inputs, IEnumerable<Attribute> attributes)
    {
        var layers = new List<LayerSpec>();
        foreach (Attribute attribute in attributes)
        {
            int width = layers.Count == 0 ? inputs : layers[^1].Outputs;
            LayerSpec? layer = attribute switch
            {
                DenseAttribute dense => new(dense.Outputs, dense.Activation, Slope: dense.Slope),
                ActivateAttribute activate => new(width, activate.Activation, LayerType.Activate, activate.Slope),
                LayerNormAttribute norm => new(width, Activation.Identity, LayerType.LayerNorm) { Epsilon = norm.Epsilon },
                _ => null,
            };
            if (layer is not null)
                layers.Add(layer);
        }

        return layers;
    }

    /// <summary>The class as a user would write it.</summary>
    public string Declare(string name) =>
        $"[Network({Inputs}, Loss = Loss.{Loss}, Reduction = Reduction.{Reduction}, Precision = Precision.{Precision}{(Deterministic ? ", Deterministic = true" : "")})]\n"
        + string.Concat(Layers.Select(layer => layer.Declaration + "\n"))
        + $"public sealed partial class {name} {{ }}\n";

    public override string ToString() =>
        $"{Inputs}-{string.Join("-", Layers)} {Loss} {Reduction} {Precision}";
}
