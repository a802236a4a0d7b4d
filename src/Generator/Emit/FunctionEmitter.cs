using System.Collections.Generic;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Printing;

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
            string home = context.Plan.Dialect.IsOrdered ? FunctionHomes.OrderedInFull(function) : FunctionHomes.Of(function, context.Number, context.Plan.Target.HasMathF);
            bool isNarrowed = function.Home == FunctionHome.FloatingMath && context.Number == "float" && !context.Plan.Target.HasMathF && !context.Plan.Dialect.IsOrdered;
            string narrowed = isNarrowed ? "(float)" : "";
            bool two = function.Arity == 2;
            string parameters = two ? $"{context.Number} p, {context.Number} q" : $"{context.Number} p";
            writer.Line(MethodAttributes.Inlined);
            using (writer.Block($"private static {context.Number} {function.Name}({parameters})"))
                writer.Line($"return {narrowed}{home}.{function.Name}({(two ? "p, q" : "p")});");
        }
    }
}
