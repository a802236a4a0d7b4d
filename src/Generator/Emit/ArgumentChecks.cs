using System;
using System.Linq;
using FixedNet.Generator.Api;

namespace FixedNet.Generator.Emit;

/// <summary>What every public method does first: lengths, then overlaps; nothing is written before the last of them.</summary>
internal static class ArgumentChecks
{
    private const string Check = EmitContext.Runtime + ".Arguments";

    /// <summary>All of them at once, of spans.</summary>
    /// <param name="usesCount">Whether m, the number of samples or networks, is wanted.</param>
    public static void All(EmitContext context, ApiMethod method, bool usesCount)
    {
        string arguments = string.Join(", ", method.Arguments.Select(argument => argument.Name switch
        {
            "gradient" or "inputGradients" => argument.Name, // as long as what they are gradients of
            "outputGradients" or "targets" when method.Check == ApiCheck.RequireGradients => $"{argument.Name}, {argument.Size}, \"{argument.Name}\"",
            _ => $"{argument.Name}, {argument.Size}",
        }));
        context.Writer.Line($"{(usesCount ? "int m = " : "")}{Check}.{method.Check}<{context.Number}>({arguments});");
    }

    /// <summary>The lengths one by one, where pointers follow.</summary>
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

    /// <summary>The overlaps of what the pointers point to.</summary>
    public static void Overlaps(EmitContext context, ApiMethod method)
    {
        static string Memory(ApiArgument argument) => $"{Pinning.Pointer(argument.Name)}, {argument.Name}.Length, \"{argument.Name}\"";

        for (int k = 0; k < method.Arguments.Count; k++)
        {
            ApiArgument argument = method.Arguments[k];
            foreach (ApiArgument other in method.Arguments.Take(k).Where(_ => argument.IsWritten))
                context.Writer.Line($"{Check}.RequireApart<{context.Number}>({Memory(argument)}, {Memory(other)});");
        }
    }
}
