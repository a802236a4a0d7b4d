using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;
using static FixedNet.Generator.Infrastructure.Numbers;
using Buffer = FixedNet.Generator.Kernels.Buffer;

namespace FixedNet.Generator.Emit;

/// <summary>The nested class of kernels: one method for each page of the textbook, then the loops over a batch, then the functions used.</summary>
internal static class KernelClassEmitter
{
    private const string Options = "global::System.Runtime.CompilerServices.MethodImplOptions";

    public const string Inlined = $"[global::System.Runtime.CompilerServices.MethodImpl({Options}.AggressiveInlining)]";

    public const string Optimized = $"[global::System.Runtime.CompilerServices.MethodImpl({Options}.AggressiveOptimization)]";

    public static void Emit(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        writer.Line("/// <summary>The mathematics. The methods above have checked every length.</summary>");
        writer.Line(CoreEmitter.GeneratedCode);
        using (writer.Block($"private static {(context.UsesPointers ? "unsafe " : "")}class {EmitContext.KernelClass}"))
        {
            var printer = new ScalarPrinter(context);
            foreach (KernelMethod method in context.Kernels.All)
                Emit(context, printer, method);
            DriverEmitter.Emit(context);
            FunctionEmitter.Emit(context, printer.Functions);
        }
    }

    private static void Emit(EmitContext context, ScalarPrinter printer, KernelMethod method)
    {
        SourceWriter writer = context.Writer;
        writer.Line($"// {method.Name}: {method.Reason}.");
        Optimize(context);
        string arguments = string.Join(", ", Arguments(context, method).Select(argument => $"{argument.Type} {argument.Name}"));
        using (writer.Block($"public static {(method.Result is null ? "void" : "double")} {method.Name}({arguments})"))
        {
            List<string> slices = [.. method.Buffers.Select(buffer => Slice(context, buffer)).OfType<string>()];
            foreach (string slice in slices)
                writer.Line(slice);
            if (slices.Count > 0)
                writer.Line();
            printer.Print(method, writer);
            if (method.Result is { } result)
                writer.Line($"\nreturn {result.Name};");
        }

        writer.Line();
    }

    /// <summary>.NET then compiles the method fully at its first call, instead of after thousands of them.</summary>
    public static void Optimize(EmitContext context)
    {
        if (context.Plan.Target.OptimizesAtOnce)
            context.Writer.Line(Optimized);
    }

    /// <summary>The call of a kernel from a scope in which every argument has the name that the kernel gives it.</summary>
    public static string Call(EmitContext context, KernelMethod method) =>
        $"{method.Name}({string.Join(", ", Arguments(context, method).Select(argument => argument.Name))})";

    private static IEnumerable<(string Type, string Name)> Arguments(EmitContext context, KernelMethod method)
    {
        IReadOnlyList<Buffer> buffers = method.Buffers;
        if (buffers.Any(buffer => buffer.Home == Home.Parameters))
            yield return (context.Read, "parameters");
        foreach (Buffer buffer in buffers.Where(buffer => buffer.Home == Home.Argument).OrderBy(method.Writes)) // what is read, then what is written
            yield return (context.TypeOf(buffer, method), buffer.Name);
        if (buffers.Any(buffer => buffer.Home == Home.Gradient))
            yield return (context.Write, "gradient");
        if (buffers.Any(buffer => buffer.Home == Home.Scratch))
            yield return (context.Write, "scratch");
        if (method.Uses(OutputKernels.Scale))
            yield return (context.Number, OutputKernels.Scale.Name);
        if (method.CountsSamples)
            yield return ("int", "n");
    }

    /// <summary>The declaration of a buffer as a part of its home; null where it is an argument.</summary>
    private static string? Slice(EmitContext context, Buffer buffer) => buffer.Home switch
    {
        Home.Parameters when context.HasByOffset(buffer) => $"const int {buffer.Name} = {Text(buffer.Offset)};",
        Home.Parameters => $"{context.Read} {buffer.Name} = {context.Part("parameters", Text(buffer.Offset), Text(buffer.Length))};",
        Home.Gradient => $"{context.Write} {buffer.Name} = {context.Part("gradient", Text(buffer.Offset), Text(buffer.Length))};",
        Home.Scratch => $"{context.Write} {buffer.Name} = {Rows(context, "scratch", buffer)};",
        _ => null,
    };

    /// <summary>The part of scratch that holds a buffer's n rows.</summary>
    public static string Rows(EmitContext context, string home, Buffer buffer) =>
        context.Part(home, buffer.Offset == 0 ? "0" : $"{Text(buffer.Offset)} * n", $"{Text(buffer.Length)} * n");
}
