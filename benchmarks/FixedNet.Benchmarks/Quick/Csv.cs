namespace FixedNet.Benchmarks.Quick;

/// <summary>Comma-separated values after RFC 4180, but for the ends of lines. The culture is invariant throughout.</summary>
internal static class Csv
{
    public static string Line(params IEnumerable<string> fields) => string.Join(',', fields.Select(Quoted));

    /// <summary>Five digits that count, and no exponent, which some programs do not read.</summary>
    public static string Number(double value)
    {
        int decimals = value == 0 ? 0 : Math.Clamp(4 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 9);
        string text = value.ToString($"F{decimals}");
        return decimals == 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\n") ? $"\"{field.Replace("\"", "\"\"")}\"" : field;
}
