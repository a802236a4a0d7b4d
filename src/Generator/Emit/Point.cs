using System.Collections.Immutable;

namespace FixedNet.Generator.Emit;

/// <summary>One point of all open axes: for each variable, which of its axis's points.</summary>
internal readonly record struct Point(ImmutableDictionary<string, int> Places)
{
    public static readonly Point Origin = new(ImmutableDictionary<string, int>.Empty);

    public int this[string variable] => Places[variable];

    public Point With(string variable, int place) => new(Places.SetItem(variable, place));
}
