using System.Globalization;
using System.Text.Json;

namespace FixedNet.Mono.Preparation;

/// <summary>dense.json as lines of a name and numbers: Mono has no System.Text.Json.</summary>
internal static class NetworkText
{
    public static void Write(string json, string text)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(json));
        using var writer = new StreamWriter(text);
        foreach (JsonElement network in document.RootElement.EnumerateArray())
        {
            writer.WriteLine($"network {network.GetProperty("name").GetString()}");
            foreach (string property in (string[])["parameters", "batch_inputs", "batch_targets", "outputs", "sample_losses", "loss_value", "gradient", "input_gradient"])
                Line(writer, property, Numbers(network.GetProperty(property)));
            foreach (JsonProperty after in network.GetProperty("after").EnumerateObject())
                Line(writer, $"after:{after.Name}", ((string[])["steps", "learning_rate", "parameters"]).SelectMany(property => Numbers(after.Value.GetProperty(property))));
        }
    }

    private static void Line(TextWriter writer, string name, IEnumerable<double> numbers) =>
        writer.WriteLine($"{name} {string.Join(' ', numbers.Select(Text))}");

    public static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static IEnumerable<double> Numbers(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Numbers) : [element.GetDouble()];
}
