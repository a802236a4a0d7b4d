using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Emit;

/// <summary>What every part of the emitter needs: the plan, the kernels made from it, the names of types, and where the text goes.</summary>
internal sealed class EmitContext(NetworkPlan plan)
{
    /// <summary>The nested class that holds the kernels, out of reach of the user's own names.</summary>
    public const string KernelClass = "FixedNetKernels";

    public const string Runtime = "global::FixedNet";

    public NetworkPlan Plan { get; } = plan;

    public NetworkKernels Kernels { get; } = new(plan);

    public SourceWriter Writer { get; } = new();

    public string Number { get; } = plan.Network.Precision == PrecisionKind.Double ? "double" : "float";

    public string In => $"global::System.ReadOnlySpan<{Number}>";

    public string Interface => $"{Runtime}.INetwork<{Number}>";

    public string Out => $"global::System.Span<{Number}>";
}
