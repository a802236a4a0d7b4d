using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FixedNet.Generator.Infrastructure;

/// <summary>
/// What each class's generated file is called. The compiler throws at two equal names, letter case aside, and Roslyn 4.3 at a
/// backtick or plus sign.
/// </summary>
internal static class HintNames
{
    /// <summary>
    /// The classes, by metadata name, whose files cannot simply have their names. Almost always none, so that the names of all networks
    /// can be looked at without making each one's file depend on the others.
    /// </summary>
    public static NameClashes FindClashes(IEnumerable<string> metadataNames)
    {
        var names = metadataNames.ToList();
        var twins = names.GroupBy(name => name, StringComparer.Ordinal).Where(IsSeveral);
        var alike = names.Distinct().GroupBy(Plain, StringComparer.OrdinalIgnoreCase).Where(IsSeveral);
        return new NameClashes(Sorted(twins.Select(group => group.Key)), Sorted(alike.SelectMany(group => group)));
    }

    /// <summary>What the names of the class's files start with; null for twins, which the compiler refuses anyway.</summary>
    public static string? For(string metadataName, NameClashes clashes)
    {
        if (clashes.Twins.Contains(metadataName))
            return null;
        string suffix = clashes.Alike.Contains(metadataName) ? "-" + Hash(metadataName) : "";
        return Plain(metadataName) + suffix;
    }

    private static bool IsSeveral(IEnumerable<string> group) => group.Skip(1).Any();

    private static string Plain(string metadataName) => metadataName.Replace('`', '-').Replace('+', '.');

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        names.OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>FNV-1a: the same on every machine, unlike <see cref="string.GetHashCode"/>.</summary>
    private static string Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 1099511628211);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}

/// <param name="Twins">Names that several classes have: broken code.</param>
/// <param name="Alike">Names that give the same file name as another's, letter case aside.</param>
internal sealed record NameClashes(EquatableArray<string> Twins, EquatableArray<string> Alike);
