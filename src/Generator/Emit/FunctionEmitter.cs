using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Emit;

/// <summary>
/// The functions that the kernels call, under their short names. A name of the nested class hides any of the user's, so the formulas
/// read as formulas and mean what they say whatever the class around them declares.
/// </summary>
internal static class FunctionEmitter
{
    private const string Math = "global::System.Math", MathF = "global::System.MathF";

    private static readonly HashSet<string> _losses =
    [
        LossFunction.CrossEntropyTerm,
        .. Enum.GetValues(typeof(LossKind)).Cast<LossKind>().Where(LossFunction.IsSumOverOutputs)
            .Select(LossFunction.Of).SelectMany(loss => new[] { loss.Function, loss.Derivative }).OfType<string>(),
    ];

    /// <summary>Functions of losses without an exponential in them, as those of z have.</summary>
    private static readonly HashSet<string> _arithmetic =
    [
        LossFunction.CrossEntropyTerm,
        .. Enum.GetValues(typeof(LossKind)).Cast<LossKind>().Where(LossFunction.IsSumOverOutputs)
            .Select(LossFunction.Of).Where(loss => loss.Derivative is not null).SelectMany(loss => new[] { loss.Function, loss.Derivative! }),
    ];

    public static void Emit(EmitContext context, IEnumerable<string> functions)
    {
        SourceWriter writer = context.Writer;
        bool first = true;
        foreach (string name in functions)
        {
            if (!first)
                writer.Line();
            first = false;
            string home = context.Plan.Dialect.IsOrdered ? $"{EmitContext.Runtime}.{OrderedHome(name)}" : Home(name, context.Number);
            string? narrowed = home == MathF && !context.Plan.Target.HasMathF ? "(float)" : null;
            bool two = name == "Max" || _losses.Contains(name);
            string parameters = two ? $"{context.Number} p, {context.Number} q" : $"{context.Number} p";
            writer.Line(KernelClassEmitter.Inlined);
            using (writer.Block($"private static {context.Number} {name}({parameters})"))
                writer.Line($"return {narrowed}{(narrowed is null ? home : Math)}.{name}({(two ? "p, q" : "p")});");
        }
    }

    /// <summary>The runtime's class that has a function for deterministic networks: losses that are plain arithmetic have no other form.</summary>
    public static string OrderedHome(string name) =>
        _arithmetic.Contains(name) ? "Losses" : "DeterministicFunctions";

    private static string Home(string name, string number) => name switch
    {
        "Max" => Math,
        "Exp" or "Log" => number == "float" ? MathF : Math,
        _ when _losses.Contains(name) => $"{EmitContext.Runtime}.Losses",
        _ => $"{EmitContext.Runtime}.Activations",
    };
}
