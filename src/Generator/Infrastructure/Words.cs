namespace FixedNet.Generator.Infrastructure;

/// <summary>Names in other letters.</summary>
internal static class Words
{
    /// <summary>"HardTanh" as "hardTanh".</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
