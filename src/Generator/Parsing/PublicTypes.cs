using System;
using System.Linq;
using FixedNet.Generator.Layers;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>FixedNet's public types by name: the generator references none of its assemblies.</summary>
internal static class PublicTypes
{
    public const string Namespace = "FixedNet";
    public const string NetworkAttribute = nameof(NetworkAttribute);
    public const string NetworkAttributeInFull = Namespace + "." + NetworkAttribute;
    public const string NetworkInterfaceInFull = Namespace + ".INetwork`1";

    public static bool IsNetworkAttribute(AttributeData attribute) => IsOurs(attribute.AttributeClass, NetworkAttribute);

    /// <summary>The kind of layer that an attribute declares; null if it declares none.</summary>
    public static LayerKind? LayerKindOf(AttributeData attribute) => LayerKinds.All.FirstOrDefault(kind => IsOurs(attribute.AttributeClass, kind.Attribute));

    /// <summary>The public name of an enum that one of the generator's mirrors: "Loss" of LossKind.</summary>
    public static string Mirrored(Type mirror) => mirror.Name.Substring(0, mirror.Name.Length - "Kind".Length);

    public static bool IsNetworkInterface(INamedTypeSymbol type) => IsOurs(type, "INetwork`1");

    private static bool IsOurs(INamedTypeSymbol? type, string name) =>
        type is { ContainingType: null, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
        && type.MetadataName == name;
}
