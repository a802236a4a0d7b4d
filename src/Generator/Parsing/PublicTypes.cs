using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>FixedNet's public types by name: the generator references none of its assemblies.</summary>
internal static class PublicTypes
{
    public const string Namespace = "FixedNet";
    public const string NetworkAttribute = nameof(NetworkAttribute);
    public const string DenseAttribute = nameof(DenseAttribute);
    public const string NetworkAttributeInFull = Namespace + "." + NetworkAttribute;
    public const string NetworkInterfaceInFull = Namespace + ".INetwork`1";

    public static bool IsNetworkAttribute(AttributeData attribute) => IsOurs(attribute.AttributeClass, NetworkAttribute);

    public static bool IsDenseAttribute(AttributeData attribute) => IsOurs(attribute.AttributeClass, DenseAttribute);

    public static bool IsNetworkInterface(INamedTypeSymbol type) => IsOurs(type, "INetwork`1");

    private static bool IsOurs(INamedTypeSymbol? type, string name) =>
        type is { ContainingType: null, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
        && type.MetadataName == name;
}
