using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Suites;

/// <summary>Forward, one sample a call.</summary>
public class T1SingleForward() : CellBenchmarks("T1")
{
    [Benchmark(OperationsPerInvoke = WorkTask.SingleSamples, Baseline = true)]
    public double Generated() => Run(0);

    [Benchmark(OperationsPerInvoke = WorkTask.SingleSamples)]
    public double MatrixLoops() => Run(1);

    [Benchmark(OperationsPerInvoke = WorkTask.SingleSamples)]
    public double JaggedLoops() => Run(2);

    [Benchmark(OperationsPerInvoke = WorkTask.SingleSamples)]
    public double Tensors() => Run(3);
}
