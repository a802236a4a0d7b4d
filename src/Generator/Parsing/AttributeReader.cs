using System.Linq;
using FixedNet.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>Finds a class's [Network] and its layers, all on one declaration.</summary>
internal static class AttributeReader
{
    /// <summary>Null where there is no network, or none worth a second report beside the compiler's own.</summary>
    public static WrittenNetwork? Read(INamedTypeSymbol type, Problems problems)
    {
        var attributes = type.GetAttributes();
        var networks = attributes.Where(PublicTypes.IsNetworkAttribute).ToList();
        var layers = attributes.Select(attribute => (Attribute: attribute, Kind: PublicTypes.LayerKindOf(attribute))).Where(layer => layer.Kind is not null).ToList();
        if (networks.Count + layers.Count == 0 || type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return null;

        var bound = networks.Concat(layers.Select(layer => layer.Attribute)).Select(BoundAttribute.TryBind).OfType<BoundAttribute>().ToList();
        if (bound.Count < networks.Count + layers.Count || networks.Count > 1)
            return null;

        // What is missing may be there, half-typed, as an attribute that the compiler reports as unknown.
        bool someUnknown = attributes.Any(attribute => attribute.AttributeClass is null or { TypeKind: TypeKind.Error });
        if (networks.Count == 0)
        {
            if (!someUnknown)
                problems.Report(Descriptors.LayersWithoutNetwork, bound[0].Syntax, type.Name, bound[0].Name);
            return null;
        }

        if (bound[0].Declaration is not { } declaration || (layers.Count == 0 && someUnknown))
            return null;

        var network = new WrittenNetwork(bound[0], declaration, bound.Skip(1).Zip(layers, (attribute, layer) => new WrittenLayer(attribute, layer.Kind!)).ToList());
        CheckPlaces(type, network, problems);
        return network;
    }

    private static void CheckPlaces(INamedTypeSymbol type, WrittenNetwork network, Problems problems)
    {
        if (network.Layers.Count == 0)
            problems.Report(Descriptors.NoLayers, network.Syntax, type.Name);
        foreach (var layer in network.Layers.Where(layer => layer.Declaration != network.Declaration))
            problems.Report(Descriptors.LayersSpread, layer.Syntax, type.Name, layer.Attribute.Name);
    }
}
