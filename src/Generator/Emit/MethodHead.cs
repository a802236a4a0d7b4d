using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Api;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Emit;

/// <summary>The documentation and the arguments of a public method, in any of its forms.</summary>
internal static class MethodHead
{
    public static void Document(SourceWriter writer, string summary, IEnumerable<ApiArgument> arguments)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        foreach (ApiArgument argument in arguments)
            writer.Line($"/// <param name=\"{argument.Name}\">{argument.Description}</param>");
    }

    public static string Returns(EmitContext context, ApiMethod method) => method.ReturnsLoss ? context.Number : "void";

    /// <summary>The types of arguments, in a reference of the documentation.</summary>
    public static string Types(EmitContext context, IEnumerable<ApiArgument> arguments) =>
        string.Join(", ", arguments.Select(argument => Cref(argument.IsWritten ? context.Out : context.In)));

    /// <summary>A type in a reference of the documentation, where angle brackets would be tags.</summary>
    public static string Cref(string type) => type.Replace('<', '{').Replace('>', '}');

    public static string List(EmitContext context, IEnumerable<ApiArgument> arguments) =>
        string.Join(", ", arguments.Select(argument => $"{(argument.IsWritten ? context.Out : context.In)} {argument.Name}"));
}
