using System;
using System.Linq;
using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Parsing;

/// <summary>C# lets any number be cast to an enum; only the named ones mean something.</summary>
internal static class EnumRules
{
    public static void Check(WrittenNetwork network, Problems problems)
    {
        Check<LossKind>("Loss", network.Loss, problems);
        Check<ReductionKind>("Reduction", network.Reduction, problems);
        Check<PrecisionKind>("Precision", network.Precision, problems);
        foreach (var layer in network.Layers)
            Check<ActivationKind>("Activation", layer.Activation, problems);
    }

    private static void Check<TKind>(string name, Argument argument, Problems problems)
        where TKind : struct, Enum
    {
        if (Enum.IsDefined(typeof(TKind), argument.Value))
            return;
        string values = string.Join(", ", Enum.GetNames(typeof(TKind)).Select(value => $"{name}.{value}"));
        problems.Report(Descriptors.UndefinedValue, argument.Syntax, argument.Value, name, values);
    }
}
