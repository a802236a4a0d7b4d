using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Planning;
using FixedNet.Generator.Printing;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit.Drivers;

/// <summary>
/// The method that takes a sample through each of many networks: one loop around the kernels of one sample, with scratch that all of them
/// share.
/// </summary>
internal static class EachDriver
{
    public const string Name = "RunEach";

    private const string All = "parametersOfAll";

    public static void Emit(EmitContext context)
    {
        NetworkPlan plan = context.Plan;
        TilePlan tile = plan.Scratch.OneSample;
        int width = context.Code.SampleWidth;
        Access access = context.Access;
        SourceWriter writer = context.Writer;
        writer.Line($"// {Name}: a sample through each of m networks, {(width == 0 ? "no scratch" : $"which share {tile.Reason}")}.");
        MethodAttributes.OfDriver(context, tile, width);
        string count = access.IsToldSamples ? $", {access.Counter} m" : "";
        using (writer.Block($"public static void {Name}({access.Declared(All, isWritten: false)}, {access.Declared("inputs", isWritten: false)}, {access.Declared("outputs", isWritten: true)}{count})"))
        {
            SampleDriver.Count(context);
            if (!access.IsToldSamples)
                writer.Line($"int m = inputs.Length / {Text(plan.Inputs)};");
            access.TakeScratch(writer, tile, width, once: 0);
            using (writer.Block($"for ({access.Counter} k = 0; k < m; k++)"))
            {
                string[] declarations =
                [
                    access.Rows("parameters", false, All, plan.ParameterCount, "k"),
                    access.Rows(SampleDriver.Input(context.Code), false, "inputs", plan.Inputs, "k"),
                    access.Rows(SampleDriver.Output(context.Code), true, "outputs", plan.Outputs, "k"),
                ];
                foreach (string line in Rows.Join(declarations))
                    writer.Line(line);
                SampleDriver.Calls(context);
            }
        }

        writer.Line();
    }
}
