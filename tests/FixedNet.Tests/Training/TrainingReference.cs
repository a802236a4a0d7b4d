using System.Text.Json;

namespace FixedNet.Tests.Training;

/// <summary>training.json, which make_training.py made.</summary>
internal static class TrainingReference
{
    public static JsonElement Root { get; } =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "training.json"))).RootElement;

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(element => element.GetDouble())];
}
