using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>Reads how a class is reopened from another file.</summary>
internal static class TypeReader
{
    /// <summary>Null where a name is missing, as it is in half-typed declarations.</summary>
    public static TypeModel? Read(INamedTypeSymbol type, Compilation compilation)
    {
        var containing = new Stack<INamedTypeSymbol>();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            containing.Push(outer);
        if (type.Name.Length == 0 || containing.Any(outer => outer.Name.Length == 0))
            return null;

        return new TypeModel(
            Identifiers.Escape(type.ContainingNamespace),
            containing.Select(PartialHead).ToEquatableArray(),
            Identifiers.Escape(type.Name),
            Identifiers.MetadataName(type),
            FullName(type),
            type.IsAbstract,
            DeclaresConstructors(type),
            ConvenienceMembers.OwnOf(type, compilation).ToEquatableArray(),
            Has(type, "System.Runtime.Serialization.DataContractAttribute"),
            Has(type, "MessagePack.MessagePackObjectAttribute"));
    }

    private static bool Has(INamedTypeSymbol type, string attribute) =>
        type.GetAttributes().Any(found => found.AttributeClass?.ToDisplayString() == attribute);

    /// <summary>"partial record struct Outer&lt;T&gt;"</summary>
    public static string PartialHead(INamedTypeSymbol type) => $"partial {Keyword(type)} {Identifiers.WithTypeParameters(type)}";

    public static bool DeclaresConstructors(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && !GeneratedFiles.Declare(constructor));

    private static string FullName(INamedTypeSymbol type)
    {
        string name = Identifiers.WithTypeParameters(type);
        if (type.ContainingType is { } outer)
            return $"{FullName(outer)}.{name}";
        return type.ContainingNamespace.IsGlobalNamespace ? $"global::{name}" : $"global::{Identifiers.Escape(type.ContainingNamespace)}.{name}";
    }

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };
}
