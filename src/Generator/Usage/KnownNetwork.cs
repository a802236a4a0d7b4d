using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Model;
using FixedNet.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Usage;

/// <summary>A network as those who use it know it: by the attributes of its class, in this project or in another's assembly.</summary>
internal sealed class KnownNetwork
{
    private KnownNetwork(INamedTypeSymbol type, AttributeData attribute)
    {
        Type = type;
        Inputs = attribute.ConstructorArguments.FirstOrDefault().Value as int? ?? 0;
        Loss = (LossKind)(Named(attribute, "Loss") ?? 0);
        IsDouble = Named(attribute, "Precision") == (int)PrecisionKind.Double;
    }

    /// <summary>The class that has [Network].</summary>
    public INamedTypeSymbol Type { get; }

    public int Inputs { get; }

    public LossKind Loss { get; }

    public bool IsDouble { get; }

    public string Number => IsDouble ? "double" : "float";

    /// <summary>The activation of the last layer, and how many outputs it has.</summary>
    public (ActivationKind Activation, int Outputs) Last
    {
        get
        {
            List<LayerModel> layers = [.. Type.GetAttributes()
                .Select(attribute => PublicTypes.LayerKindOf(attribute)?.Read(new CompiledLayer(attribute))).OfType<LayerModel>()];
            return layers.Count == 0
                ? default
                : (layers.Last().Activation, layers.Aggregate(Inputs, (inputs, layer) => layer.OutputsOf(inputs)));
        }
    }

    /// <summary>The network that a type is or derives from; null where it is none.</summary>
    public static KnownNetwork? Of(ITypeSymbol? type)
    {
        for (var at = type as INamedTypeSymbol; at is { TypeKind: TypeKind.Class }; at = at.BaseType)
        {
            if (at.GetAttributes().FirstOrDefault(PublicTypes.IsNetworkAttribute) is { } attribute)
                return new KnownNetwork(at, attribute);
        }

        return null;
    }

    private static int? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as int?;
}
