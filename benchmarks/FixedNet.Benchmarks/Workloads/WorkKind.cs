namespace FixedNet.Benchmarks.Workloads;

/// <summary>Which call of a contender a task makes.</summary>
internal enum WorkKind
{
    ForwardEach,
    ForwardBatch,
    Step,
}
