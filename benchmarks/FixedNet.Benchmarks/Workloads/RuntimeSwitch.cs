namespace FixedNet.Benchmarks.Workloads;

/// <summary>An environment variable that the runtime reads when it starts.</summary>
/// <param name="Value">Null removes it.</param>
internal sealed record RuntimeSwitch(string Name, string? Value);
