using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The method that takes one sample through the network, where it needs scratch.</summary>
internal static class OneSampleDriver
{
    public static void Emit(EmitContext context)
    {
        NetworkPlan plan = context.Plan;
        if (plan.Sample!.InLocals)
            return;
        KernelMethod kernel = OneSampleKernel.Of(plan);
        string output = $"a{Text(plan.Layers.Count)}";
        context.Writer.Line($"// {OneSampleKernel.Name}: one sample, {plan.Scratch.OneSample.Reason}.");
        LanesScratch.Attributes(context, plan.Scratch.OneSample, plan.Scratch.ForwardWidth);
        using (context.Writer.Block($"public static void {OneSampleKernel.Name}(ref {context.Number} parameters, ref {context.Number} x, ref {context.Number} {output})"))
        {
            LanesScratch.Declare(context, plan.Scratch.OneSample, plan.Scratch.ForwardWidth, 0);
            context.Writer.Line($"{LanesEmitter.Call(context, kernel)};");
        }

        context.Writer.Line();
    }
}
