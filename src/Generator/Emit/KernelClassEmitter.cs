using FixedNet.Generator.Emit.Drivers;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Printing.Scalar;

namespace FixedNet.Generator.Emit;

/// <summary>
/// The class of kernels: one method for each page of the textbook, then the loops over a batch, then the choice between the dialects. It stands in
/// a namespace of the library's own, so that its names mean what they say whatever the user's code declares.
/// </summary>
internal static class KernelClassEmitter
{
    public static void Emit(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        using (writer.Block($"namespace {EmitContext.KernelNamespace}"))
        {
            // Their namespace is around this one, unless it has an alias.
            string? functions = context.Plan.Dialect.IsOrdered ? $"using {EmitContext.Runtime};\n" : null;
            writer.Line($"""
                using global::System;
                using global::System.Runtime.CompilerServices;
                using global::System.Runtime.InteropServices;
                {functions}using static {EmitContext.Runtime}.Activations;{(context.Lanes.Count > 0 ? $"\nusing static {EmitContext.Runtime}.Lanes;" : "")}
                using static {EmitContext.Runtime}.Losses;

                /// <summary>The mathematics of {context.Plan.Network.Type.Name}. Its callers have checked every length.</summary>
                {CoreEmitter.GeneratedCode}
                """);
            using (writer.Block($"internal static {(context.UsesPointers ? "unsafe " : "")}class {EmitContext.ClassOf(context.Plan)}"))
            {
                MethodAttributes.Declare(context);
                var printer = new ScalarPrinter(context.Number, context.Scalar, context.Plan);
                foreach (KernelMethod kernel in context.Code.Kernels)
                    KernelEmitter.Emit(context, printer, kernel);
                Drivers(context);
                Dispatch.Emit(context);
                BeginningEmitter.Emit(context);
            }
        }
    }

    private static void Drivers(EmitContext context)
    {
        NetworkCode code = context.Code;
        var driver = new BatchDriver(context);
        SampleDriver.Emit(context);
        EachDriver.Emit(context);
        driver.Emit(code.Run);
        driver.Emit(code.Evaluate);
        driver.Emit(code.Differentiate);
        driver.Emit(code.PullBack);
    }
}
