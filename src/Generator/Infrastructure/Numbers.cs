using System.Globalization;

namespace FixedNet.Generator.Infrastructure;

/// <summary>Numbers as text, the same on every machine.</summary>
internal static class Numbers
{
    /// <summary>"1234"</summary>
    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>"0.2", the digits that name this number and no other</summary>
    public static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>"0.2", the digits that name this number and no other</summary>
    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>"1,234", for prose</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
