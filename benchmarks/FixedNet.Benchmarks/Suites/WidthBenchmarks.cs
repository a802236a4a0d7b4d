using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Suites;

/// <summary>Square networks of growing width; times are per sample.</summary>
[MemoryDiagnoser]
public class WidthBenchmarks
{
    private Timed _single = null!, _batch = null!, _step = null!;

    [ParamsSource(nameof(AllWidths))]
    public int Width { get; set; }

    public static IEnumerable<int> AllWidths => Widths.All;

    [GlobalSetup]
    public void Setup()
    {
        Subject subject = Subject.OfWidth(Width);
        _single = subject.PerSample(WorkTask.Named("T1"));
        _batch = subject.PerSample(WorkTask.Named("T2"));
        _step = subject.PerSample(WorkTask.Named("T4"));
    }

    [Benchmark(OperationsPerInvoke = WorkTask.SingleSamples)]
    public double SingleForward() => _single.Call();

    [Benchmark(OperationsPerInvoke = WorkTask.LargestBatch)]
    public double BatchForward() => _batch.Call();

    [Benchmark(OperationsPerInvoke = WorkTask.LargeStep)]
    public double LargeStep() => _step.Call();
}
