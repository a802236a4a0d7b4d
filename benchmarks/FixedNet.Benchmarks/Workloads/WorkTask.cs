namespace FixedNet.Benchmarks.Workloads;

/// <summary>What is timed.</summary>
/// <param name="Samples">How many samples one call of the timed work goes through.</param>
/// <param name="Batch">How many of them one call of the contender takes.</param>
internal sealed record WorkTask(string Name, string Description, WorkKind Kind, int Samples, int Batch)
{
    /// <summary>T1 goes through a few different samples, so that no branch predictor learns one by heart; they stay in the cache.</summary>
    public static IReadOnlyList<WorkTask> All { get; } =
    [
        new("T1", "forward, one sample a call", WorkKind.ForwardEach, SingleSamples, 1),
        new("T2", "forward, batch of 1024", WorkKind.ForwardBatch, LargestBatch, LargestBatch),
        new("T3", "SGD step, batch of 32", WorkKind.Step, SmallStep, SmallStep),
        new("T4", "SGD step, batch of 256", WorkKind.Step, LargeStep, LargeStep),
    ];

    public const int SingleSamples = 32, LargestBatch = 1024, SmallStep = 32, LargeStep = 256;

    /// <summary>The batch sizes of the tasks that train.</summary>
    public static IReadOnlyList<int> StepBatches { get; } = [SmallStep, LargeStep];

    public static WorkTask Named(string name) => All.First(task => task.Name == name);

    /// <summary>Batches of one size, several of them in a call of the work where they are small, for T1's reason.</summary>
    public static WorkTask Batches(WorkKind kind, int batch) =>
        new($"{batch}", $"batches of {batch}", kind, batch * Math.Max(1, SingleSamples / batch), batch);

    /// <summary>The same on few samples, for what only needs every method to have run.</summary>
    public WorkTask Shortened() => this with { Samples = Math.Min(Samples, SmallStep), Batch = Math.Min(Batch, SmallStep) };
}
