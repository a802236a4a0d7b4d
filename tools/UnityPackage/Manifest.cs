using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FixedNet.UnityPackage;

/// <summary>What package.json must say.</summary>
public static partial class Manifest
{
    public const string LeastUnity = "2022.3.12f1";

    /// <summary>The version of the library, which is the package's too.</summary>
    public static string Version => XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>What is wrong, each with what to write instead; nothing if all is well.</summary>
    public static IReadOnlyList<string> Problems(string json)
    {
        using var document = Parse(json, out string? broken);
        if (document is null)
            return [$"package.json cannot be read: {broken}"];

        var problems = new List<string>();
        JsonElement root = document.RootElement;
        if (Text(root, "name") != "com.fixednet")
            problems.Add($"package.json has the name '{Text(root, "name")}': write \"name\": \"com.fixednet\".");
        if (Text(root, "version") != Version)
            problems.Add($"package.json has the version '{Text(root, "version")}', but Directory.Build.props has {Version}: write \"version\": \"{Version}\".");

        string unity = $"{Text(root, "unity")}.{Text(root, "unityRelease") ?? "0a0"}";
        if (Parts(unity) is not { } parts)
            problems.Add($"package.json asks for Unity '{unity}', which is no version: write \"unity\": \"2022.3\" and \"unityRelease\": \"12f1\".");
        else if (parts.CompareTo(Parts(LeastUnity)!.Value) < 0)
            problems.Add($"package.json asks for Unity {unity}, whose compiler is older than the Roslyn 4.3 that the generator needs: write \"unity\": \"2022.3\" and \"unityRelease\": \"12f1\", or newer.");
        return problems;
    }

    private static JsonDocument? Parse(string json, out string? broken)
    {
        try
        {
            broken = null;
            return JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            broken = exception.Message;
            return null;
        }
    }

    private static string? Text(JsonElement root, string property) =>
        root.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>2022.3.12f1 as numbers; alphas and betas come before the release.</summary>
    private static (int Year, int Stream, int Patch, char Stage, int Number)? Parts(string version)
    {
        Match match = UnityVersion().Match(version);
        return match.Success ? (Number(1), Number(2), Number(3), match.Groups[4].Value[0], Number(5)) : null;

        int Number(int group) => int.Parse(match.Groups[group].ValueSpan);
    }

    [GeneratedRegex(@"^(\d+)\.(\d+)\.(\d+)([abf])(\d+)$")]
    private static partial Regex UnityVersion();
}
