using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Parsing;

/// <summary>
/// Constants that generators write, such as <c>Encoder.OutputSize</c>. The compiler knows them and finds nothing wrong with an attribute that names one;
/// the generator, which saw the project without them, had no value there.
/// </summary>
internal static class GeneratedConstants
{
    /// <summary>Whether a generator may have written a file.</summary>
    public static bool MayContain(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an expression depends on such a constant, itself or by the constants that it names.</summary>
    public static bool AreIn(SyntaxNode expression, Compilation compilation) => AreIn(expression, compilation, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private static bool AreIn(SyntaxNode expression, Compilation compilation, HashSet<ISymbol> seen)
    {
#pragma warning disable RS1030 // Another model is slow to make; this is asked of networks without members only, and constants stand in other files.
        var model = compilation.GetSemanticModel(expression.SyntaxTree);
#pragma warning restore RS1030
        return expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name).Symbol).OfType<IFieldSymbol>()
            .Where(field => field.IsConst && seen.Add(field))
            .SelectMany(field => field.DeclaringSyntaxReferences)
            .Any(declaration => MayContain(declaration.SyntaxTree)
                || (declaration.GetSyntax() as VariableDeclaratorSyntax)?.Initializer is { } initializer && AreIn(initializer.Value, compilation, seen));
    }
}
