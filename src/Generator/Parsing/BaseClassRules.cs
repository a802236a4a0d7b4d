using System.Linq;
using FixedNet.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Parsing;

/// <summary>What the base class of a network must be.</summary>
internal static class BaseClassRules
{
    public static void Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration, Compilation compilation, Problems problems)
    {
        if (type.BaseType is not { TypeKind: TypeKind.Class } baseType)
            return;
        if (NetworkAbove(type) is { } network)
            problems.Report(Descriptors.DerivesFromNetwork, BaseSyntax(type, baseType) ?? declaration.Identifier, type.Name, network.Name);
        else if (!TypeReader.DeclaresConstructors(type) && !baseType.InstanceConstructors.Any(IsCallable))
            problems.Report(Descriptors.BaseWithoutConstructor, declaration.Identifier, type.Name, baseType.Name);

        bool IsCallable(IMethodSymbol constructor) =>
            constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)
            && compilation.IsSymbolAccessibleWithin(constructor, type);
    }

    /// <summary>The nearest network that a class derives from.</summary>
    public static INamedTypeSymbol? NetworkAbove(INamedTypeSymbol type)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            if (above.GetAttributes().Any(PublicTypes.IsNetworkAttribute))
                return above;
        }

        return null;
    }

    /// <summary>The base class where it is written; null where it is written under an alias.</summary>
    private static SyntaxNodeOrToken? BaseSyntax(INamedTypeSymbol type, INamedTypeSymbol baseType)
    {
        var written = type.DeclaringSyntaxReferences
            .Select(reference => (reference.GetSyntax() as TypeDeclarationSyntax)?.BaseList?.Types.FirstOrDefault()?.Type)
            .FirstOrDefault(syntax => syntax is not null && RightmostName(syntax) == baseType.Name);
        return written is null ? null : (SyntaxNodeOrToken)written;
    }

    private static string? RightmostName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };
}
