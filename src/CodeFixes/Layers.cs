using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.CodeFixes;

/// <summary>The attributes of a network, as they are written.</summary>
internal static class Layers
{
    /// <summary>The layers of a class on all its declarations, in the order that the compiler gives them: every attribute of FixedNet's but [Network].</summary>
    public static IReadOnlyList<AttributeSyntax> Of(INamedTypeSymbol type, CancellationToken cancellation) =>
        Ours(type, name => name != Network, cancellation);

    /// <summary>The [Network] attribute of a class; null where it has none.</summary>
    public static AttributeSyntax? NetworkOf(INamedTypeSymbol type, CancellationToken cancellation) =>
        Ours(type, name => name == Network, cancellation).FirstOrDefault();

    /// <summary>The number of outputs of the last layer that says one; those after it keep it.</summary>
    public static int? OutputsOf(INamedTypeSymbol type, IEnumerable<AttributeSyntax> layers, CancellationToken cancellation) => layers
        .Select(layer => PositionOf(type, layer, "outputs", cancellation) is { } position ? DataOf(type, layer, cancellation)!.ConstructorArguments[position].Value as int? : null)
        .LastOrDefault(outputs => outputs is not null);

    /// <summary>Which of the parameters of a layer's constructor has this name; null for none.</summary>
    public static int? PositionOf(INamedTypeSymbol type, AttributeSyntax layer, string name, CancellationToken cancellation) =>
        DataOf(type, layer, cancellation)?.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal;

    /// <summary>The declaration that an attribute stands on.</summary>
    public static TypeDeclarationSyntax? Declaration(AttributeSyntax attribute) => attribute.Parent?.Parent as TypeDeclarationSyntax;

    private const string Network = "NetworkAttribute";

    private static AttributeData? DataOf(INamedTypeSymbol type, AttributeSyntax layer, CancellationToken cancellation) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) == layer);

    private static List<AttributeSyntax> Ours(INamedTypeSymbol type, Func<string, bool> isWanted, CancellationToken cancellation) =>
    [
        .. type.GetAttributes()
            .Where(attribute => attribute.AttributeClass is { ContainingNamespace: { Name: "FixedNet", ContainingNamespace.IsGlobalNamespace: true } } found
                && isWanted(found.Name))
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation))
            .OfType<AttributeSyntax>(),
    ];
}
