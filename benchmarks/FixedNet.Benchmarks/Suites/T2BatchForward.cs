using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Suites;

/// <summary>Forward, a batch of 1024.</summary>
public class T2BatchForward() : CellBenchmarks("T2")
{
    [Benchmark(OperationsPerInvoke = WorkTask.LargestBatch, Baseline = true)]
    public double Generated() => Run(0);

    [Benchmark(OperationsPerInvoke = WorkTask.LargestBatch)]
    public double MatrixLoops() => Run(1);

    [Benchmark(OperationsPerInvoke = WorkTask.LargestBatch)]
    public double JaggedLoops() => Run(2);

    [Benchmark(OperationsPerInvoke = WorkTask.LargestBatch)]
    public double Tensors() => Run(3);
}
