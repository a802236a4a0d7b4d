namespace FixedNet.Benchmarks.Workloads;

/// <summary>What is timed.</summary>
/// <param name="Samples">How many samples one call of the timed work goes through.</param>
internal sealed record WorkTask(string Name, string Description, WorkKind Kind, int Samples)
{
    /// <summary>T1 goes through a few different samples, so that no branch predictor learns one by heart; they stay in the cache.</summary>
    public static IReadOnlyList<WorkTask> All { get; } =
    [
        new("T1", "forward, one sample a call", WorkKind.ForwardEach, SingleSamples),
        new("T2", "forward, batch of 1024", WorkKind.ForwardBatch, LargestBatch),
        new("T3", "SGD step, batch of 32", WorkKind.Step, SmallStep),
        new("T4", "SGD step, batch of 256", WorkKind.Step, LargeStep),
    ];

    public const int SingleSamples = 32, LargestBatch = 1024, SmallStep = 32, LargeStep = 256;

    public static WorkTask Named(string name) => All.First(task => task.Name == name);
}
