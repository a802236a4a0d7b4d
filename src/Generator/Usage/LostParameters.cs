using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Generator.Usage;

/// <summary>FN030: a serializer that looks at the user's source, or at marked members only, does not see the generated parameters.</summary>
internal static class LostParameters
{
    /// <summary>The attribute of a class, and the attribute that its members must have; empty where every public one counts.</summary>
    private static readonly (string Class, string Member)[] _serializers =
    [
        ("MemoryPackableAttribute", ""),
        ("MessagePackObjectAttribute", "Key"),
        ("ProtoContractAttribute", "ProtoMember"),
        ("JsonObjectAttribute", "JsonProperty"),
    ];

    public static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attributes = type.GetAttributes();
        if (attributes.Any(PublicTypes.IsNetworkAttribute))
        {
            foreach (var attribute in attributes)
            {
                foreach (var (_, member) in _serializers.Where(serializer => serializer.Class == attribute.AttributeClass?.Name && TakesMarkedOnly(attribute)))
                    Report(context, attribute, type, member);
            }
        }

        foreach (var attribute in attributes.Where(attribute => attribute.AttributeClass?.Name == "JsonSerializableAttribute"))
        {
            if (attribute.ConstructorArguments.FirstOrDefault().Value is ITypeSymbol root)
            {
                foreach (var network in Networks(root, []))
                    Report(context, attribute, network, "");
            }
        }
    }

    /// <summary>Newtonsoft.Json's [JsonObject] only as MemberSerialization.OptIn; the others always.</summary>
    private static bool TakesMarkedOnly(AttributeData attribute) => attribute.AttributeClass?.Name != "JsonObjectAttribute"
        || attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.Value))
            .Any(argument => argument is { Type.Name: "MemberSerialization", Value: 1 });

    private static void Report(SymbolAnalysisContext context, AttributeData attribute, INamedTypeSymbol type, string mark)
    {
        if (KnownNetwork.Of(type) is not { } network || DeclaresNumbers(type, mark))
            return;
        string numbered = mark switch
        {
            "" => "",
            "JsonProperty" => "[JsonProperty] ",
            _ when IsNamedByProperty(attribute) => "",
            _ => $"[{mark}({Next(type, mark)})] ",
        };
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.ParametersNotSerialized, attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation(), type.Name,
            $"{numbered}public {network.Number}[] Saved {{ get => ParameterArray; set => ParameterArray = value; }}"));
    }

    /// <summary>Whether the user's part has an array or a list of numbers that is serialised.</summary>
    private static bool DeclaresNumbers(INamedTypeSymbol type, string mark) => type.GetMembers().Any(member =>
        member is IPropertySymbol or IFieldSymbol && !GeneratedFiles.Declare(member) && !member.IsImplicitlyDeclared
        && (mark.Length == 0 || HasMark(member, mark) || !type.GetMembers().Any(other => HasMark(other, mark)))
        && (member as IPropertySymbol)?.Type is var property && HoldsNumbers(property ?? ((IFieldSymbol)member).Type));

    private static bool HasMark(ISymbol member, string mark) => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == mark + "Attribute");

    private static bool HoldsNumbers(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Byte } => true,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0].SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Byte,
        _ => false,
    };

    /// <summary>[MessagePackObject(true)]: members go by their names.</summary>
    private static bool IsNamedByProperty(AttributeData attribute) => attribute.ConstructorArguments.Any(argument => argument.Value is true);

    /// <summary>The first number that no member has; protocol buffers count from 1.</summary>
    private static int Next(INamedTypeSymbol type, string mark) => type.GetMembers().SelectMany(member => member.GetAttributes())
        .Where(attribute => attribute.AttributeClass?.Name == mark + "Attribute")
        .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as int? ?? 0)
        .DefaultIfEmpty(mark == "Key" ? -1 : 0).Max() + 1;

    /// <summary>The networks of this project among a type, what it is made of, and its properties.</summary>
    private static IEnumerable<INamedTypeSymbol> Networks(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (type is IArrayTypeSymbol array)
            return Networks(array.ElementType, seen);
        if (type is not INamedTypeSymbol named || !seen.Add(named))
            return [];
        if (named.GetAttributes().Any(PublicTypes.IsNetworkAttribute))
            return named.DeclaringSyntaxReferences.IsEmpty ? [] : [named];
        var parts = named.TypeArguments.AsEnumerable();
        if (!named.DeclaringSyntaxReferences.IsEmpty)
            parts = parts.Concat(named.GetMembers().OfType<IPropertySymbol>().Where(property => property.DeclaredAccessibility == Accessibility.Public).Select(property => property.Type));
        return parts.SelectMany(part => Networks(part, seen));
    }
}
