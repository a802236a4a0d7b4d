namespace FixedNet.Tests.Shared;

/// <summary>
/// What the outcome of a test class can depend on, beside the code under test: <c>[Trait(Depends.On, Depends.Hardware)]</c>. .ci/run
/// repeats under another setting those that say so, and no others; a class may say both.
/// </summary>
internal static class Depends
{
    /// <summary>The trait's name, as in <c>dotnet test --filter Depends=Hardware</c>.</summary>
    public const string On = "Depends";

    /// <summary>Which vectors the process has: repeated without each of them.</summary>
    public const string Hardware = "Hardware";

    /// <summary>The Roslyn that hosts the generator: repeated under the oldest.</summary>
    public const string Roslyn = "Roslyn";

    /// <summary>Neither, or a test that goes through the settings itself.</summary>
    public const string Nothing = "Nothing";

    public static readonly IReadOnlySet<string> Values = new HashSet<string> { Hardware, Roslyn, Nothing };
}
