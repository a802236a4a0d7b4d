namespace FixedNet.Benchmarks.Quick;

/// <summary>Which core the measuring thread is pinned to.</summary>
internal sealed record CoreChoice(string Text, int? Number)
{
    /// <summary>The last core that the process may use.</summary>
    public static CoreChoice Last { get; } = new("last", null);

    /// <summary>Not pinned.</summary>
    public static CoreChoice Any { get; } = new("any", null);

    /// <exception cref="ArgumentException">The text is no choice.</exception>
    public static CoreChoice Parse(string text) => text switch
    {
        "last" => Last,
        "any" => Any,
        _ when int.TryParse(text, out int number) && number is >= 0 and < 64 => new(text, number),
        _ => throw new ArgumentException($"--core needs last, any or the number of a core, not {text}."),
    };
}
