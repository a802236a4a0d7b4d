using System.Text.Json;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Reference;

/// <summary>One network of dense.json: its declaration, and the numbers that PyTorch computed for it in float64.</summary>
public sealed class ReferenceNetwork(JsonElement json)
{
    private static readonly Dictionary<string, ReferenceNetwork> _all = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "dense.json")))
        .RootElement.EnumerateArray().ToDictionary(network => network.GetProperty("name").GetString()!, network => new ReferenceNetwork(network));

    public static IEnumerable<string> Names => _all.Keys;

    public static ReferenceNetwork Named(string name) => _all[name];

    public NetworkSpec Spec(Precision precision) => new(
        json.GetProperty("inputs").GetInt32(),
        [.. json.GetProperty("layers").EnumerateArray().Select(layer => new LayerSpec(
            layer.GetProperty("outputs").GetInt32(), Name<Activation>(layer.GetProperty("activation"))))],
        Name<Loss>(json.GetProperty("loss")), Name<Reduction>(json.GetProperty("reduction")), precision);

    // PyTorch started from floats; what the file's 12 digits lose of them, rounding to float restores.
    public double[] Parameters => Array.ConvertAll(Numbers("parameters"), number => (double)(float)number);

    public double[] Inputs => Array.ConvertAll(Numbers("batch_inputs"), number => (double)(float)number);

    public double[] Targets => Array.ConvertAll(Numbers("batch_targets"), number => (double)(float)number);

    public double[] Outputs => Numbers("outputs");

    public double[] SampleLosses => Numbers("sample_losses");

    public double Loss => json.GetProperty("loss_value").GetDouble();

    public double[] Gradient => Numbers("gradient");

    public double[] InputGradients => Numbers("input_gradient");

    /// <summary>How far each optimiser was taken, and where it ended.</summary>
    public IEnumerable<(string Optimizer, int Steps, double LearningRate, double[] Parameters)> After =>
        from entry in json.GetProperty("after").EnumerateObject()
        select (entry.Name, entry.Value.GetProperty("steps").GetInt32(), entry.Value.GetProperty("learning_rate").GetDouble(),
            Flatten(entry.Value.GetProperty("parameters")).ToArray());

    private double[] Numbers(string property) => [.. Flatten(json.GetProperty(property))];

    private static IEnumerable<double> Flatten(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? element.EnumerateArray().SelectMany(Flatten)
        : [element.GetDouble()];

    /// <summary>"leaky_relu" is LeakyRelu.</summary>
    private static TEnum Name<TEnum>(JsonElement name)
        where TEnum : struct => Enum.Parse<TEnum>(name.GetString()!.Replace("_", ""), ignoreCase: true);
}
