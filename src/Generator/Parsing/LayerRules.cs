using System.Linq;
using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>What sizes must be, and which activation may stand where.</summary>
internal static class LayerRules
{
    /// <summary>1 GiB of float: no class is worth generating beyond it, and every offset stays well within int.</summary>
    private const long MostParameters = 1L << 28;

    public static void Check(INamedTypeSymbol type, WrittenNetwork network, Problems problems)
    {
        CheckSize("inputs", network.Inputs, problems);
        foreach (var layer in network.Layers)
        {
            foreach (var (name, size) in layer.Sizes)
                CheckSize(name, size, problems);
        }

        foreach (var layer in network.Layers.Take(network.Layers.Count - 1).Where(layer => layer.Model.Activation == ActivationKind.Softmax))
            problems.Report(Descriptors.HiddenSoftmax, layer.ActivationPlace);
        CheckParameters(type, network, problems);
        if (network.Layers.All(layer => layer.HasSizes && layer.Model.ParametersOf(1).Count == 0))
            problems.Report(Descriptors.NoParameters, network.Syntax, type.Name);
    }

    private static void CheckSize(string what, Argument<int> size, Problems problems)
    {
        if (size.Value < 1)
            problems.Report(Descriptors.SizeBelowOne, size.Syntax, what, size.Value);
    }

    private static void CheckParameters(INamedTypeSymbol type, WrittenNetwork network, Problems problems)
    {
        // Stops at the layer that passes the limit, so the sum stays below 2^28 + 2^62, within long.
        long parameters = 0;
        string before = "inputs";
        int width = network.Inputs.Value;
        foreach (var layer in network.Layers)
        {
            if (width < 1 || !layer.HasSizes)
                return;
            parameters += layer.Model.ParameterCountOf(width);
            if (parameters > MostParameters)
            {
                problems.Report(Descriptors.TooManyParameters, layer.SizePlace, type.Name, Numbers.Grouped(parameters), Numbers.Grouped(MostParameters), before);
                return;
            }

            width = layer.Model.OutputsOf(width);
            before = "in the layers before";
        }
    }
}
