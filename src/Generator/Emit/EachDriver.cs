using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>
/// The method that takes a sample through each of many networks: one loop around the kernels of one sample, with scratch that all of them
/// share.
/// </summary>
internal static class EachDriver
{
    public const string Name = "RunEach";

    private const string All = "parametersOfAll";

    /// <summary>In the scalar dialect.</summary>
    public static void Emit(EmitContext context)
    {
        NetworkPlan plan = context.Plan;
        KernelMethod? sample = context.Kernels.Sample;
        TilePlan tile = plan.Scratch.OneSample;
        int width = sample is null ? plan.Scratch.ForwardWidth : 0;
        SourceWriter writer = context.Writer;
        Remark(context, tile, width);
        DriverEmitter.Attributes(context, tile, width);
        using (writer.Block($"public static void {Name}({context.Read} {All}, {context.Read} inputs, {context.Write} outputs{(context.UsesPointers ? ", int m" : "")})"))
        {
            if (sample is null)
                writer.Line("const int n = 1;");
            if (!context.UsesPointers)
                writer.Line($"int m = inputs.Length / {Text(plan.Inputs)};");
            DriverEmitter.Scratch(context, tile, width);
            using (writer.Block("for (int k = 0; k < m; k++)"))
            {
                Part(context.Read, "parameters", All, plan.ParameterCount);
                Part(context.Read, sample is null ? "X" : "x", "inputs", plan.Inputs);
                Part(context.Write, sample is null ? context.Kernels.Output.Name : OutputRow(plan), "outputs", plan.Outputs);
                DriverEmitter.Calls(context, sample is null ? [.. context.Kernels.Forward, context.Kernels.Activate] : [sample]);
            }
        }

        writer.Line();

        void Part(string type, string name, string home, int length) =>
            writer.Line($"{type} {name} = {context.Part(home, $"{Text(length)} * k", Text(length))};");
    }

    /// <summary>In the lanes dialect.</summary>
    public static void EmitLanes(EmitContext context)
    {
        NetworkPlan plan = context.Plan;
        TilePlan tile = plan.Scratch.OneSample;
        int width = plan.Sample!.InLocals ? 0 : plan.Scratch.ForwardWidth;
        string memory = $"ref {context.Number}";
        SourceWriter writer = context.Writer;
        Remark(context, tile, width);
        LanesScratch.Attributes(context, tile, width);
        using (writer.Block($"public static void {Name}({memory} {All}, {memory} inputs, {memory} outputs, nint m)"))
        {
            LanesScratch.Declare(context, tile, width, 0);
            using (writer.Block("for (nint k = 0; k < m; k++)"))
            {
                Part("parameters", All, plan.ParameterCount);
                Part("x", "inputs", plan.Inputs);
                Part(OutputRow(plan), "outputs", plan.Outputs);
                writer.Line($"{LanesEmitter.Call(context, OneSampleKernel.Of(plan))};");
            }
        }

        writer.Line();

        void Part(string name, string home, int length) =>
            writer.Line($"{memory} {name} = ref {LanesEmitter.From(home, length, "k")};");
    }

    private static void Remark(EmitContext context, TilePlan tile, int width) =>
        context.Writer.Line($"// {Name}: a sample through each of m networks, {(width == 0 ? "no scratch" : $"which share {tile.Reason}")}.");

    private static string OutputRow(NetworkPlan plan) => $"a{Text(plan.Layers.Count)}";
}
