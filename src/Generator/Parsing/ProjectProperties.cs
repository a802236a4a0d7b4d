using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Generator.Parsing;

/// <summary>
/// What a project file says of the emitted code, in properties that the package makes visible to the compiler. A value that cannot be read is
/// reported, and counts as if it were not there.
/// </summary>
internal static class ProjectProperties
{
    public const string VectorBits = "FixedNetVectorBits", Workers = "FixedNetWorkers";

    private const string None = "none";

    /// <summary>The widths of vectors for which nothing is to be emitted.</summary>
    public static EquatableArray<int> WidthsLeftOut(AnalyzerConfigOptions options) =>
        Widths(options) is { } wanted ? TargetModel.Widths.Except(wanted).ToEquatableArray() : [];

    public static bool LeavesOutWorkers(AnalyzerConfigOptions options) => Value(options, Workers) is { } value && bool.TryParse(value, out bool wanted) && !wanted;

    public static void Check(AnalyzerConfigOptions options, Action<Diagnostic> report)
    {
        if (Value(options, VectorBits) is { } bits && Widths(options) is null)
            report(Diagnostic.Create(Descriptors.PropertyUnreadable, Location.None, VectorBits, bits, $"write {string.Join(", ", TargetModel.Widths)}, several of them with ';' between, or {None}"));
        if (Value(options, Workers) is { } workers && !bool.TryParse(workers, out _))
            report(Diagnostic.Create(Descriptors.PropertyUnreadable, Location.None, Workers, workers, "write true or false"));
    }

    /// <summary>Null where nothing is said that can be read.</summary>
    private static IReadOnlyList<int>? Widths(AnalyzerConfigOptions options)
    {
        if (Value(options, VectorBits) is not { } value)
            return null;
        if (value.Equals(None, StringComparison.OrdinalIgnoreCase))
            return [];
        // The package writes commas: what the compiler reads ends at a semicolon.
        var widths = new List<int>();
        foreach (string part in value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int bits) || !TargetModel.Widths.Contains(bits))
                return null;
            widths.Add(bits);
        }

        return widths.Count == 0 ? null : widths;
    }

    private static string? Value(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out string? value) && value.Trim() is { Length: > 0 } said ? said : null;
}
