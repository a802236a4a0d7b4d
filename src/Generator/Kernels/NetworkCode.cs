using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Kernels;

/// <summary>What runs of a network in one dialect: its kernels, and the passes that take a batch through them.</summary>
/// <param name="Kernels">All of them, in the order in which a reader wants them.</param>
/// <param name="Sample">Inputs to outputs for one sample, where all layers are one method.</param>
/// <param name="Evaluate">Null, as is all that needs a loss, where there is none.</param>
/// <param name="Descend">Null too where plain descent has no pass of its own.</param>
internal sealed record NetworkCode(
    NetworkPlan Plan,
    EquatableArray<KernelMethod> Kernels,
    KernelMethod? Sample,
    Pass Run,
    Pass? Evaluate,
    Pass? Differentiate,
    Pass? Descend,
    Pass PullBack)
{
    public static NetworkCode Of(NetworkPlan plan) =>
        plan.Batch.Form == BatchForm.SampleLanes ? SampleLaneKernels.Of(plan) : RowKernels.Of(plan);

    /// <summary>What a sample needs of scratch where it goes through the network alone.</summary>
    public int SampleWidth => Plan.Sample is { InLocals: true } ? 0 : Plan.Scratch.ForwardWidth;
}

/// <summary>The same in every dialect that the target has.</summary>
/// <param name="Lanes">The widest vectors first.</param>
internal sealed record NetworkCodes(NetworkCode Scalar, EquatableArray<NetworkCode> Lanes)
{
    public static NetworkCodes Of(NetworkPlans plans) => new(NetworkCode.Of(plans.Scalar), plans.Lanes.Select(NetworkCode.Of).ToEquatableArray());
}
