using System.Text.Json;

namespace FixedNet.Mono.Preparation;

/// <summary>activations.json as lines of a name, z, f(z) and f′(z).</summary>
internal static class ActivationText
{
    public static void Write(string json, string text)
    {
        var activations = JsonSerializer.Deserialize<Dictionary<string, double[][]>>(File.ReadAllText(json))!;
        File.WriteAllLines(text, activations.SelectMany(entry => entry.Value.Select(row =>
            $"{entry.Key} {string.Join(' ', row.Select(NetworkText.Text))}")));
    }
}
