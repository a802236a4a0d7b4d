using System;
using System.Collections.Generic;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Emit;

/// <summary>
/// The functions that the kernels call, under their short names. A name of the nested class hides any of the user's, so the formulas
/// read as formulas and mean what they say whatever the class around them declares.
/// </summary>
internal static class FunctionEmitter
{
    public static void Emit(EmitContext context, IEnumerable<Function> functions)
    {
        SourceWriter writer = context.Writer;
        bool first = true;
        foreach (Function function in functions)
        {
            if (!first)
                writer.Line();
            first = false;
            string home = context.Plan.Dialect.IsOrdered ? $"{EmitContext.Runtime}.{OrderedHome(function)}" : Home(function, context.Number);
            bool two = function.Arity == 2;
            string parameters = two ? $"{context.Number} p, {context.Number} q" : $"{context.Number} p";
            writer.Line(KernelClassEmitter.Inlined);
            using (writer.Block($"private static {context.Number} {function.Name}({parameters})"))
                writer.Line($"return {home}.{function.Name}({(two ? "p, q" : "p")});");
        }
    }

    /// <summary>The runtime's class that has a function for deterministic networks.</summary>
    public static string OrderedHome(Function function) => function.IsArithmetic ? "Losses" : "DeterministicFunctions";

    private static string Home(Function function, string number) => function.Home switch
    {
        FunctionHome.Math => "global::System.Math",
        FunctionHome.FloatingMath => number == "float" ? "global::System.MathF" : "global::System.Math",
        FunctionHome.Losses => $"{EmitContext.Runtime}.Losses",
        FunctionHome.Activations => $"{EmitContext.Runtime}.Activations",
        _ => throw new ArgumentOutOfRangeException(nameof(function)),
    };
}
