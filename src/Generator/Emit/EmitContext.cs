using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Emit;

/// <summary>What every part of the emitter needs: the plan, the kernels made from it, the names of types, and where the text goes.</summary>
/// <param name="lanes">The plans of the kernels for vectors, which the class's own methods prefer.</param>
internal sealed class EmitContext(NetworkPlan plan, EquatableArray<NetworkPlan> lanes = default)
{
    /// <summary>The namespace of the kernels that use vectors.</summary>
    public const string LanesNamespace = "FixedNet.Generated";

    /// <summary>The nested class that holds the kernels, out of reach of the user's own names.</summary>
    public const string KernelClass = "FixedNetKernels";

    public const string Runtime = "global::FixedNet";

    public NetworkPlan Plan { get; } = plan;

    public EquatableArray<NetworkPlan> Lanes { get; } = lanes;

    public NetworkKernels Kernels { get; } = new(plan);

    public SourceWriter Writer { get; } = new();

    public string Number { get; } = plan.Network.Precision == PrecisionKind.Double ? "double" : "float";

    /// <summary>The name of the class of kernels for vectors of a width: no two classes of the user's give the same.</summary>
    public static string LanesClass(NetworkPlan plan) =>
        $"{JoinedNames.Of(plan.Network.Type.MetadataName)}_{Numbers.Text(plan.Dialect.Bits)}";

    public string In => $"global::System.ReadOnlySpan<{Number}>";

    public string Interface => $"{Runtime}.INetwork<{Number}>";

    public string Out => $"global::System.Span<{Number}>";

    /// <summary>Whether the scalar kernels take pointers.</summary>
    public bool UsesPointers => Plan.Target.UsesPointers;

    /// <summary>The type by which a kernel reads an argument.</summary>
    public string Read => UsesPointers ? $"{Number}*" : In;

    /// <summary>The type by which a kernel writes to an argument.</summary>
    public string Write => UsesPointers ? $"{Number}*" : Out;

    /// <summary>The type by which a kernel has a buffer. Written out wherever it is declared: in the user's scopes a type may be called <c>var</c>.</summary>
    public string TypeOf(Buffer buffer, KernelMethod method) =>
        buffer.Home is Home.Parameters || (buffer.Home == Home.Argument && !method.Writes(buffer)) ? Read : Write;

    /// <summary>
    /// Whether a buffer's elements are reached by its constant offset from the parameters. A pointer of its own for each cost kernels 4 to 10 % of
    /// their time on Mono, which has few registers for them.
    /// </summary>
    public bool HasByOffset(Buffer buffer) => UsesPointers && buffer.Home == Home.Parameters;

    /// <summary>A part of what a scalar kernel has by a span or a pointer.</summary>
    public string Part(string home, string start, string length)
    {
        if (!UsesPointers)
            return $"{home}.Slice({start}, {length})";
        return start == "0" ? home : $"{home} + {start}";
    }
}
