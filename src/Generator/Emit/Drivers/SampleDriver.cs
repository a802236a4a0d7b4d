using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using FixedNet.Generator.Printing;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit.Drivers;

/// <summary>The method that takes one sample through the network, where it needs scratch, or takes several kernels.</summary>
internal static class SampleDriver
{
    public static void Emit(EmitContext context)
    {
        if (context.Code.Sample is { Name: OneSampleKernel.Name })
            return; // the kernel is what a caller wants as it is

        TilePlan tile = context.Plan.Scratch.OneSample;
        int width = context.Plan.Scratch.ForwardWidth;
        Access access = context.Access;
        context.Writer.Line($"// {OneSampleKernel.Name}: one sample, {(width == 0 ? "no scratch, as nothing stands between layers" : tile.Reason)}.");
        MethodAttributes.OfDriver(context, tile, width);
        string arguments = string.Join(", ",
            [access.Declared("parameters", isWritten: false), access.Declared(Input(context.Code), isWritten: false), access.Declared(Output(context.Code), isWritten: true)]);
        using (context.Writer.Block($"public static void {OneSampleKernel.Name}({arguments})"))
        {
            Count(context);
            access.TakeScratch(context.Writer, tile, width, once: 0);
            Calls(context);
        }

        context.Writer.Line();
    }

    /// <summary>What the kernels of one sample call its input and its output: its rows, or the rows of all samples, of which there is one.</summary>
    public static string Input(NetworkCode code) => code.Sample is null ? "X" : "x";

    public static string Output(NetworkCode code) => $"{(code.Sample is null ? "A" : "a")}{Text(code.Plan.Layers.Count)}";

    /// <summary>The number of samples, for kernels that want to know it.</summary>
    public static void Count(EmitContext context)
    {
        if (context.Code.Sample is null)
            context.Writer.Line("const int n = 1;");
    }

    public static void Calls(EmitContext context) =>
        BatchDriver.Calls(context, context.Code.Sample is { } sample ? [sample] : context.Code.Run.Steps);
}
