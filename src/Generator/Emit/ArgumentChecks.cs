using System;
using System.Linq;
using FixedNet.Generator.Api;

namespace FixedNet.Generator.Emit;

/// <summary>What every public method does first: lengths, then overlaps; nothing is written before the last of them.</summary>
internal static class ArgumentChecks
{
    private const string Check = EmitContext.Runtime + ".Arguments";

    public static void Lengths(EmitContext context, ApiMethod method)
    {
        foreach (ApiArgument argument in method.Arguments)
        {
            context.Writer.Line(argument.Rows switch
            {
                ApiRows.Counted => $"int m = {Check}.{(method.CountsNetworks ? "NetworkCount" : "BatchSize")}({argument.Name}.Length, {argument.Size}, \"{argument.Name}\");",
                ApiRows.Fitting => $"{Check}.RequireLength({argument.Name}.Length, (long)m * {argument.Size}, \"{argument.Name}\", \"m · {argument.Size}\");",
                ApiRows.None => $"{Check}.RequireLength({argument.Name}.Length, {argument.Size}, \"{argument.Name}\", \"{argument.Size}\");",
                _ => throw new ArgumentOutOfRangeException(nameof(method)),
            });
        }
    }

    /// <param name="memory">How an argument's memory is written: a span, or a pointer and a length.</param>
    public static void Overlaps(EmitContext context, ApiMethod method, Func<ApiArgument, string> memory)
    {
        for (int k = 0; k < method.Arguments.Count; k++)
        {
            ApiArgument argument = method.Arguments[k];
            foreach (ApiArgument other in method.Arguments.Take(k).Where(_ => argument.IsWritten))
                context.Writer.Line($"{Check}.RequireApart<{context.Number}>({memory(argument)}, \"{argument.Name}\", {memory(other)}, \"{other.Name}\");");
        }
    }
}
