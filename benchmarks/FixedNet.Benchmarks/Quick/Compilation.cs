using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick;

/// <summary>One method, compiled once: for one tier.</summary>
/// <param name="Type">With its namespace, as the runtime writes it.</param>
/// <param name="IlBytes">Of the method alone, without what was inlined into it.</param>
internal sealed record Compilation(string Type, string Method, TimeSpan Duration, int IlBytes, int NativeBytes)
{
    /// <summary>What describes and prepares works; no timed loop comes through it.</summary>
    private static readonly string[] _preparation =
        [.. new[] { typeof(Workload), typeof(WorkTask), typeof(SampleData), typeof(Subject), typeof(Agreement) }.Select(type => type.FullName!)];

    public string Name => $"{Type}.{Method}";

    /// <summary>Not the quick mode's own code, nor constructors, nor properties, which no timed loop reads but the reports do.</summary>
    public bool IsTimed =>
        (Type.StartsWith("System.Numerics.Tensors", StringComparison.Ordinal) || Type.StartsWith("FixedNet", StringComparison.Ordinal))
        && !Type.StartsWith("FixedNet.Benchmarks.Quick", StringComparison.Ordinal)
        && !_preparation.Any(name => Type.StartsWith(name, StringComparison.Ordinal))
        && Method != ".ctor" && !Method.StartsWith("get_", StringComparison.Ordinal) && !Method.StartsWith("set_", StringComparison.Ordinal);

    /// <summary>Of one of the networks here, or of the library.</summary>
    public bool BelongsTo(Type network) =>
        Type.StartsWith(network.FullName!, StringComparison.Ordinal)
        || (Type.StartsWith("FixedNet.", StringComparison.Ordinal) && !Type.StartsWith("FixedNet.Benchmarks.", StringComparison.Ordinal));
}
