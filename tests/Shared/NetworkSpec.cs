using System.Reflection;

namespace FixedNet.Tests.Shared;

/// <summary>One [Dense] layer.</summary>
public sealed record LayerSpec(int Outputs, Activation Activation);

/// <summary>What the attributes of a network say.</summary>
public sealed record NetworkSpec(
    int Inputs, IReadOnlyList<LayerSpec> Layers, Loss Loss = Loss.None, Reduction Reduction = Reduction.Mean, Precision Precision = Precision.Double,
    bool Deterministic = false)
{
    public int Outputs => Layers[^1].Outputs;

    /// <summary>Inputs and outputs of each layer.</summary>
    public IEnumerable<(int Inputs, int Outputs)> Shapes =>
        Layers.Select((layer, k) => (k == 0 ? Inputs : Layers[k - 1].Outputs, layer.Outputs));

    public int ParameterCount => Shapes.Sum(shape => (shape.Inputs + 1) * shape.Outputs);

    /// <summary>Reads the attributes of a class.</summary>
    public static NetworkSpec Of(Type type)
    {
        var network = type.GetCustomAttribute<NetworkAttribute>()!;
        return new NetworkSpec(
            network.Inputs,
            [.. type.GetCustomAttributes<DenseAttribute>().Select(layer => new LayerSpec(layer.Outputs, layer.Activation))],
            network.Loss, network.Reduction, network.Precision, network.Deterministic);
    }

    /// <summary>The class as a user would write it.</summary>
    public string Declare(string name) =>
        $"[Network({Inputs}, Loss = Loss.{Loss}, Reduction = Reduction.{Reduction}, Precision = Precision.{Precision}{(Deterministic ? ", Deterministic = true" : "")})]\n"
        + string.Concat(Layers.Select(layer => $"[Dense({layer.Outputs}, Activation.{layer.Activation})]\n"))
        + $"public sealed partial class {name} {{ }}\n";

    public override string ToString() =>
        $"{Inputs}-{string.Join("-", Layers.Select(layer => layer.Outputs + layer.Activation.ToString()))} {Loss} {Reduction} {Precision}";
}
