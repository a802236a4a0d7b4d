using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Api;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Emit;

/// <summary>
/// The methods over pointers that Unity's Burst can compile: a class of their own, since Burst wants its attribute on the class too, and
/// the class around it may have managed members. The only unsafe members that are emitted, and only where the user asks for them.
/// </summary>
internal static class BurstEmitter
{
    public static void Emit(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        writer.Line($"""
            #pragma warning disable CS3001 // Pointers are not CLS-compliant.
            /// <summary>
            /// The core over pointers, for Unity's Burst. Nothing is checked: lengths must fit, m must be at least 1, and what is written must be
            /// apart from all else.
            /// </summary>
            {CoreEmitter.GeneratedCode}
            """);
        BurstCompile(context);
        using (writer.Block("public static unsafe class BurstEntryPoints"))
        {
            List<ApiMethod> methods = [.. PublicMethods.Of(context.Plan.HasLoss)];
            foreach (ApiMethod method in methods)
            {
                Method(context, method);
                if (method != methods.Last())
                    writer.Line();
            }
        }

        writer.Line("#pragma warning restore CS3001\n");
    }

    private static void Method(EmitContext context, ApiMethod method)
    {
        SourceWriter writer = context.Writer;
        MethodHead.Document(writer, method.Summary, method.Arguments);
        if (method.IsBatch)
            writer.Line($"/// <param name=\"m\">The number of {(method.CountsNetworks ? "networks" : "samples")}.</param>");
        if (method.ReturnsLoss)
            writer.Line($"/// <returns>{ApiMethod.Loss}</returns>");
        BurstCompile(context);
        List<string> list = [.. method.Arguments.Select(argument => $"{context.Number}* {argument.Name}")];
        if (method.IsBatch)
            list.Add("int m");
        using (writer.Block($"public static {MethodHead.Returns(context, method)} {method.Name}({string.Join(", ", list)})"))
        {
            if (context.UsesPointers)
                PointerCalls.Emit(context, method.Name, [.. method.Arguments.Select(argument => argument.Name)]);
            else
                CallSpans(context, method);
        }
    }

    /// <summary>Where there are lanes Burst is not: the class's methods over spans choose the vectors that the hardware has.</summary>
    private static void CallSpans(EmitContext context, ApiMethod method)
    {
        IEnumerable<string> spans = method.Arguments.Select(argument =>
            $"new {(argument.IsWritten ? context.Out : context.In)}({argument.Name}, {(argument.Rows == ApiRows.None ? "" : "m * ")}{argument.Size})");
        context.Writer.Line($"{(method.ReturnsLoss ? "return " : "")}{context.Plan.Network.Type.FullName}.{method.Name}({string.Join(", ", spans)});");
    }

    private static void BurstCompile(EmitContext context)
    {
        if (context.Plan.Target.HasBurst)
            context.Writer.Line("[global::Unity.Burst.BurstCompileAttribute]");
    }
}
