using System.Text.RegularExpressions;

namespace FixedNet.Package.Tests;

/// <summary>Projects with mistakes in them.</summary>
public sealed partial class BrokenConsumers(PackedPackage package) : ConsumerSolution(package, "Broken")
{
    /// <summary>The errors and warnings of the build, in order: "Project: FN001 message".</summary>
    public IEnumerable<string> Diagnostics => Diagnostic().Matches(Build.Output)
        .Select(match => $"{match.Groups["project"].Value}: {match.Groups["id"].Value} {match.Groups["message"].Value}")
        .Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@": (?:error|warning) (?<id>[A-Z]+\d+): (?<message>.*?) (?:\(https\S+\) )?\[.*[\\/](?<project>\w+)\.csproj")]
    private static partial Regex Diagnostic();
}
