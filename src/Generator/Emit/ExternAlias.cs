using System;
using System.Text.RegularExpressions;

namespace FixedNet.Generator.Emit;

/// <summary>
/// The runtime library under an extern alias (<c>Aliases="nn"</c> on the reference): <c>nn::FixedNet</c>, where the emitters write <c>global::FixedNet</c>.
/// </summary>
internal static class ExternAlias
{
    private const string EndOfHeader = "// </auto-generated>\n";

    /// <summary>What is the library's; the kernels for vectors stand in the project itself.</summary>
    private static readonly Regex _runtime = new($@"{EmitContext.Runtime}\b(?!\.{LastPart(EmitContext.LanesNamespace)}\.)");

    public static string Apply(string? alias, string text)
    {
        if (alias is null)
            return text;

        text = _runtime.Replace(text, $"{alias}::FixedNet");
        return text.Insert(text.IndexOf(EndOfHeader, StringComparison.Ordinal) + EndOfHeader.Length, $"extern alias {alias};\n");
    }

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
