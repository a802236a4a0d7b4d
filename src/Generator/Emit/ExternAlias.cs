using System;
using System.Text.RegularExpressions;

namespace FixedNet.Generator.Emit;

/// <summary>
/// The runtime library under an extern alias (<c>Aliases="nn"</c> on the reference): <c>nn::FixedNet</c>, where the emitters write <c>global::FixedNet</c>.
/// </summary>
internal static class ExternAlias
{
    private const string EndOfHeader = "// </auto-generated>\n";

    /// <param name="network">The user's class in full, whose namespace may begin as the library's does.</param>
    public static string Apply(string? alias, string text, string network)
    {
        if (alias is null)
            return text;

        // What is the library's; the kernels stand in the project itself, as the class does.
        string ofTheProject = network.StartsWith(EmitContext.Runtime + ".", StringComparison.Ordinal)
            ? $@"(?!{Regex.Escape(network.Substring(EmitContext.Runtime.Length))}(?!\w))" : "";
        text = Regex.Replace(text, $@"{EmitContext.Runtime}\b(?!\.{LastPart(EmitContext.KernelNamespace)}\.){ofTheProject}", $"{alias}::FixedNet");
        return text.Insert(text.IndexOf(EndOfHeader, StringComparison.Ordinal) + EndOfHeader.Length, $"extern alias {alias};\n");
    }

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
