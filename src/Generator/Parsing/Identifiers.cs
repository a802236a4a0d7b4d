using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Generator.Parsing;

/// <summary>Names as they must be written in code.</summary>
internal static class Identifiers
{
    /// <summary>Escapes contextual keywords too: "partial class @record" is always right, "partial class record" is not.</summary>
    public static string Escape(string name)
    {
        bool reserved = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;
        bool contextual = SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
        return reserved || contextual ? "@" + name : name;
    }

    public static string Escape(INamespaceSymbol @namespace) => string.Join(".", Parts(@namespace).Select(Escape));

    /// <summary>"@class&lt;T&gt;"</summary>
    public static string WithTypeParameters(INamedTypeSymbol type) =>
        type.TypeParameters.IsEmpty
            ? Escape(type.Name)
            : $"{Escape(type.Name)}<{string.Join(", ", type.TypeParameters.Select(parameter => Escape(parameter.Name)))}>";

    /// <summary>"Namespace.Outer`1+Name"</summary>
    public static string MetadataName(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return MetadataName(outer) + "+" + type.MetadataName;
        string @namespace = string.Join(".", Parts(type.ContainingNamespace));
        return @namespace.Length == 0 ? type.MetadataName : @namespace + "." + type.MetadataName;
    }

    private static IEnumerable<string> Parts(INamespaceSymbol @namespace)
    {
        var parts = new Stack<string>();
        for (var part = @namespace; part is { IsGlobalNamespace: false }; part = part.ContainingNamespace)
            parts.Push(part.Name);
        return parts;
    }
}
