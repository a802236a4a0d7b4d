using System;
using System.Linq;
using FixedNet.Generator.Diagnostics;

namespace FixedNet.Generator.Parsing;

/// <summary>C# lets any number be cast to an enum; only the named ones mean something.</summary>
internal static class EnumRules
{
    public static void Check(WrittenNetwork network, Problems problems)
    {
        Choice[] ofNetwork = [Choice.Of(network.Loss), Choice.Of(network.Reduction), Choice.Of(network.Precision)];
        foreach (Choice choice in ofNetwork.Concat(network.Layers.SelectMany(layer => layer.Choices)))
            Check(choice, problems);
    }

    private static void Check(Choice choice, Problems problems)
    {
        if (Enum.IsDefined(choice.Kind, choice.Value))
            return;
        string name = PublicTypes.Mirrored(choice.Kind), values = string.Join(", ", Enum.GetNames(choice.Kind).Select(value => $"{name}.{value}"));
        problems.Report(Descriptors.UndefinedValue, choice.Syntax, choice.Value, name, values);
    }
}
