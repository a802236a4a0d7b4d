using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.CodeFixes;

/// <summary>The attributes of a network, as they are written.</summary>
internal static class Layers
{
    /// <summary>The [Dense] attributes of a class on all its declarations, in the order that the compiler gives them.</summary>
    public static IReadOnlyList<AttributeSyntax> Of(INamedTypeSymbol type, CancellationToken cancellation) =>
        Named(type, "DenseAttribute", cancellation);

    /// <summary>The [Network] attribute of a class; null where it has none.</summary>
    public static AttributeSyntax? NetworkOf(INamedTypeSymbol type, CancellationToken cancellation) =>
        Named(type, "NetworkAttribute", cancellation).FirstOrDefault();

    /// <summary>The number of outputs of a layer.</summary>
    public static int? OutputsOf(INamedTypeSymbol type, AttributeSyntax layer, CancellationToken cancellation) => type.GetAttributes()
        .FirstOrDefault(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) == layer)
        ?.ConstructorArguments.FirstOrDefault().Value as int?;

    /// <summary>The declaration that an attribute stands on.</summary>
    public static TypeDeclarationSyntax? Declaration(AttributeSyntax attribute) => attribute.Parent?.Parent as TypeDeclarationSyntax;

    private static List<AttributeSyntax> Named(INamedTypeSymbol type, string name, CancellationToken cancellation) =>
    [
        .. type.GetAttributes()
            .Where(attribute => attribute.AttributeClass is { ContainingNamespace: { Name: "FixedNet", ContainingNamespace.IsGlobalNamespace: true } } found
                && found.Name == name)
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation))
            .OfType<AttributeSyntax>(),
    ];
}
