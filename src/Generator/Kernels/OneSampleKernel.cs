using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Kernels;

/// <summary>Inputs to outputs for one sample, all layers in one method.</summary>
internal static class OneSampleKernel
{
    /// <summary>Its name where it needs no scratch, and so is what a caller wants as it is; else it is called "RunLayers".</summary>
    public const string Name = "RunSample";

    public static KernelMethod Of(NetworkPlan plan)
    {
        SamplePlan sample = plan.Sample!;
        List<LayerBuffers> layers = LayerBuffers.Of(plan, sample.InLocals ? Standing.Locals : Standing.OneRow, Around.OneSample);
        var body = layers.SelectMany(layer => layer.Formulas.Forward(layer));
        if (plan.Layers.Last().StopsAtZ)
            body = body.Concat(new OutputKernels(plan, layers.Last(), plan.Output.ForOneSample()).Activate());
        if (layers.Last().Activations.Home == Home.Locals)
            body = body.Concat(OutputKernels.Result(layers.Last(), new Buffer($"a{plan.Layers.Count}", null, Home.Argument, 0, plan.Outputs).At(new Term(Loop.Output, 1)), plan.Output.OneSample));
        return new KernelMethod(sample.InLocals ? Name : "RunLayers", $"one sample, {sample.Reason}", body.ToEquatableArray());
    }
}
