using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Printing;

namespace FixedNet.Generator.Emit;

/// <summary>A kernel as a method: why its loops run as they do, the buffers that it touches, its statements.</summary>
internal static class KernelEmitter
{
    public static void Emit(EmitContext context, KernelPrinter printer, KernelMethod kernel)
    {
        SourceWriter writer = context.Writer;
        writer.Line($"// {kernel.Name}: {kernel.Reason}.");
        MethodAttributes.Optimize(context);
        using (writer.Block($"public static {(kernel.Result is null ? "void" : "double")} {kernel.Name}({Signature.Arguments(context.Access, context.Number, kernel)})"))
        {
            List<string> buffers = [.. kernel.Buffers.Select(context.Access.Declared).OfType<string>()];
            foreach (string line in Rows.ByType(buffers))
                writer.Line(line);
            if (buffers.Count > 0)
                writer.Line();
            printer.Print(kernel, writer);
            if (kernel.Result is { } result)
                writer.Line($"\nreturn {result.Name};");
        }

        writer.Line();
    }
}
