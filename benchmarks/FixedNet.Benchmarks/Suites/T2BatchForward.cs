using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Suites;

/// <summary>Forward, a batch of 1024.</summary>
public class T2BatchForward() : CellBenchmarks("T2")
{
    [Benchmark(OperationsPerInvoke = WorkTask.LargestBatch, Baseline = true)]
    public float Generated() => Run(0);

    [Benchmark(OperationsPerInvoke = WorkTask.LargestBatch)]
    public float MatrixLoops() => Run(1);

    [Benchmark(OperationsPerInvoke = WorkTask.LargestBatch)]
    public float JaggedLoops() => Run(2);

    [Benchmark(OperationsPerInvoke = WorkTask.LargestBatch)]
    public float Tensors() => Run(3);
}
