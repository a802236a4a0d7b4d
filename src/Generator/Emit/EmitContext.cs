using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using FixedNet.Generator.Printing;
using FixedNet.Generator.Printing.Lanes;
using FixedNet.Generator.Printing.Scalar;

namespace FixedNet.Generator.Emit;

/// <summary>What every part of the emitter needs: what is to be emitted, the names of types, and where the text goes.</summary>
/// <param name="lanes">The same for vectors, which the class's own methods prefer.</param>
internal sealed class EmitContext(NetworkCode code, EquatableArray<NetworkCode> lanes = default)
{
    /// <summary>The namespace of the kernels, where no name of the user's is in reach.</summary>
    public const string KernelNamespace = "FixedNet.Generated";

    public const string Runtime = "global::FixedNet";

    public NetworkCode Code { get; } = code;

    public NetworkPlan Plan => Code.Plan;

    public EquatableArray<NetworkPlan> Lanes { get; } = lanes.Select(code => code.Plan).ToEquatableArray();

    /// <summary>How the methods of the dialect hold memory.</summary>
    public Access Access => Plan.Dialect.IsScalar ? Scalar : new ReferenceAccess(Number, Plan.Dialect);

    public ScalarAccess Scalar => UsesPointers ? new PointerAccess(Number) : new SpanAccess(Number);

    /// <summary>The kernels that are calls of the runtime library's products, wherever they run; null in the scalar dialect.</summary>
    public ProductCalls? Products { get; } = code.Plan.Dialect.IsScalar ? null : new ProductCalls(code.Plan);

    public SourceWriter Writer { get; } = new();

    public string Number { get; } = code.Plan.Network.Precision == PrecisionKind.Double ? "double" : "float";

    /// <summary>The class of the kernels in a dialect: no two classes of the user's give the same.</summary>
    public static string ClassOf(NetworkPlan plan)
    {
        string name = JoinedNames.Of(plan.Network.Type.MetadataName);
        return plan.Dialect.IsScalar ? name : $"{name}_{Numbers.Text(plan.Dialect.Bits)}";
    }

    /// <summary>The class of the kernels, as it is written in the user's class: from anywhere.</summary>
    public string Kernels => $"global::{KernelNamespace}.{ClassOf(Plan)}";

    /// <summary>The types of the core's arguments, as they are written in the user's class.</summary>
    public string In => "global::System." + SpanAccess.In(Number);

    public string Interface => $"{Runtime}.INetwork<{Number}>";

    public string Out => "global::System." + SpanAccess.Out(Number);

    /// <summary>Whether the scalar kernels take pointers.</summary>
    public bool UsesPointers => Plan.Target.UsesPointers;
}
