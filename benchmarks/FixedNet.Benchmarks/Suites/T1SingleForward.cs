using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Suites;

/// <summary>Forward, one sample a call.</summary>
public class T1SingleForward() : CellBenchmarks("T1")
{
    [Benchmark(OperationsPerInvoke = WorkTask.SingleSamples, Baseline = true)]
    public float Generated() => Run(0);

    [Benchmark(OperationsPerInvoke = WorkTask.SingleSamples)]
    public float MatrixLoops() => Run(1);

    [Benchmark(OperationsPerInvoke = WorkTask.SingleSamples)]
    public float JaggedLoops() => Run(2);

    [Benchmark(OperationsPerInvoke = WorkTask.SingleSamples)]
    public float Tensors() => Run(3);
}
