using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>Who takes part; the generated network first, since the others are compared with it.</summary>
internal static class ContenderList
{
    /// <summary>Small, so that thousands of steps neither diverge nor reach a minimum, where gradients could underflow.</summary>
    public const float LearningRate = 0.001f;

    public static IReadOnlyList<IContender> Make(Workload workload) =>
    [
        MakeGenerated(workload),
        new PerSampleContender<MatrixLayer>(workload),
        new PerSampleContender<JaggedLayer>(workload),
        new PerSampleContender<TensorLayer>(workload),
    ];

    public static IContender MakeGenerated(Workload workload) => workload.Name switch
    {
        "W1" => new GeneratedContender<W1.Calls>(workload),
        "W2" => new GeneratedContender<W2.Calls>(workload),
        "W3" => new GeneratedContender<W3.Calls>(workload),
        "W4" => new GeneratedContender<W4.Calls>(workload),
        "W5" => new GeneratedContender<W5.Calls>(workload),
        _ => throw new ArgumentException($"No generated network is declared for {workload.Name}.", nameof(workload)),
    };
}
