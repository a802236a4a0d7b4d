using System.Linq;
using FixedNet.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Parsing;

/// <summary>What a class must be so that generated members can join it.</summary>
internal static class ClassRules
{
    public static void Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration, Problems problems)
    {
        CheckKind(type, declaration, problems);
        if (!IsPartial(declaration))
            problems.Report(Descriptors.ClassNotPartial, declaration.Identifier, type.Name);
        if (FindModifier(type, SyntaxKind.StaticKeyword) is { } @static)
            problems.Report(Descriptors.StaticClass, @static, type.Name);
        if (declaration.TypeParameterList is { Parameters.Count: > 0 } typeParameters)
            problems.Report(Descriptors.GenericClass, typeParameters, type.Name, typeParameters.ToString());
        CheckFileLocal(declaration, problems);
        CheckAround(type, declaration, problems);
    }

    private static void CheckKind(INamedTypeSymbol type, TypeDeclarationSyntax declaration, Problems problems)
    {
        if (type.TypeKind == TypeKind.Struct)
            problems.Report(Descriptors.StructNetwork, KindKeyword(declaration), type.Name);
        else if (type.IsRecord)
            problems.Report(Descriptors.RecordClass, declaration.Keyword, type.Name);
    }

    private static void CheckAround(INamedTypeSymbol type, TypeDeclarationSyntax declaration, Problems problems)
    {
        var outer = type.ContainingType;
        foreach (var around in declaration.Ancestors().OfType<TypeDeclarationSyntax>().TakeWhile(_ => outer is not null))
        {
            if (!IsPartial(around))
                problems.Report(Descriptors.ContainingTypeNotPartial, around.Identifier, type.Name, TypeReader.PartialHead(outer));
            CheckFileLocal(around, problems);
            outer = outer.ContainingType;
        }
    }

    private static void CheckFileLocal(TypeDeclarationSyntax declaration, Problems problems)
    {
        // By its text: the oldest Roslyn that the generator loads in does not know the keyword.
        foreach (var modifier in declaration.Modifiers)
        {
            if (modifier.ValueText == "file")
                problems.Report(Descriptors.FileLocalType, modifier, declaration.Identifier.ValueText);
        }
    }

    private static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>One modifier on one declaration is enough to apply to the whole type, so it may stand on any of them.</summary>
    private static SyntaxToken? FindModifier(INamedTypeSymbol type, SyntaxKind kind) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>()
        .SelectMany(declaration => declaration.Modifiers)
        .Where(modifier => modifier.IsKind(kind))
        .Select(modifier => (SyntaxToken?)modifier)
        .FirstOrDefault();

    private static SyntaxToken KindKeyword(TypeDeclarationSyntax declaration) =>
        declaration is RecordDeclarationSyntax record ? record.ClassOrStructKeyword : declaration.Keyword;
}
