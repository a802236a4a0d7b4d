using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Suites;

/// <summary>Batches of growing size; times are per batch.</summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    private Timed _forward = null!, _step = null!;

    [Params("W1", "W3", "W4", "W5")]
    public string Network { get; set; } = "";

    [ParamsSource(nameof(AllBatches))]
    public int Batch { get; set; }

    public static IEnumerable<int> AllBatches => Batches.All;

    [GlobalSetup]
    public void Setup()
    {
        Subject subject = Subject.Named(Network, [Batch]);
        _forward = subject.PerSample(new WorkTask("forward", "", WorkKind.ForwardBatch, Batch, Batch));
        _step = subject.PerSample(new WorkTask("step", "", WorkKind.Step, Batch, Batch));
    }

    [Benchmark]
    public double Forward() => _forward.Call();

    [Benchmark]
    public double Step() => _step.Call();
}
