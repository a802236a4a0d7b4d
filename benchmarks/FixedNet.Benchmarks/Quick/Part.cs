using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Quick;

/// <summary>
/// What a suite measures in a process of its own: code that two parts share would be compiled by the profile of the one that ran first.
/// </summary>
/// <param name="Name">How the process is told what to measure.</param>
/// <param name="Switches">The runtime's switches to start it with, beside those that are set anyway.</param>
internal sealed record Part(string Name, params IReadOnlyList<RuntimeSwitch> Switches);
