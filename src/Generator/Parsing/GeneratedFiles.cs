using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>
/// Tells the generator's own output from what the user wrote. The analyzer needs it: it runs after the generator, and would find that
/// every generated member collides with itself.
/// </summary>
internal static class GeneratedFiles
{
    // The compiler files each generator's output under the generator's full name.
    private static readonly string Folder = "/" + typeof(NetworkGenerator).FullName + "/";

    public static bool Declare(ISymbol symbol) =>
        !symbol.DeclaringSyntaxReferences.IsEmpty && symbol.DeclaringSyntaxReferences.All(reference => Contain(reference.SyntaxTree));

    public static bool Contain(SyntaxTree tree) => tree.FilePath.Replace('\\', '/').IndexOf(Folder, StringComparison.Ordinal) >= 0;
}
