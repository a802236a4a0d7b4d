using FixedNet.Generator.Emit.Drivers;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Printing.Scalar;

namespace FixedNet.Generator.Emit;

/// <summary>The nested class of kernels: one method for each page of the textbook, then the loops over a batch, then the functions used.</summary>
internal static class KernelClassEmitter
{
    public static void Emit(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        writer.Line("/// <summary>The mathematics. The methods above have checked every length.</summary>");
        writer.Line(CoreEmitter.GeneratedCode);
        using (writer.Block($"private static {(context.UsesPointers ? "unsafe " : "")}class {EmitContext.KernelClass}"))
        {
            var printer = new ScalarPrinter(context.Number, context.Scalar, context.Plan.Dialect);
            foreach (KernelMethod kernel in context.Code.Kernels)
                KernelEmitter.Emit(context, printer, kernel);
            Drivers(context);
            FunctionEmitter.Emit(context, printer.Functions);
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
        if (context.Plan.HasLoss)
            Dispatch.Emit(context);
        driver.Emit(code.PullBack);
        ParallelEmitter.Delegates(context);
        CreateParameters(context);
    }

    private static void CreateParameters(EmitContext context)
    {
        string memory = $"{EmitContext.Runtime}.ParameterMemory<{context.Number}>";
        context.Writer.Line("// A new parameter vector, initialised from a seed.");
        using (context.Writer.Block($"public static {memory} CreateParameters(int seed)"))
        {
            context.Writer.Line($"""
                {memory} parameters = new {memory}(ParameterCount);
                Initialize(parameters.Span, seed);
                return parameters;
                """);
        }

        context.Writer.Line();
    }
}
