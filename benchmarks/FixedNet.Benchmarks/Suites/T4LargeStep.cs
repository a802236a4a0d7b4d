using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Suites;

/// <summary>A step of gradient descent, batch of 256.</summary>
public class T4LargeStep() : CellBenchmarks("T4")
{
    [Benchmark(OperationsPerInvoke = WorkTask.LargeStep, Baseline = true)]
    public double Generated() => Run(0);

    [Benchmark(OperationsPerInvoke = WorkTask.LargeStep)]
    public double MatrixLoops() => Run(1);

    [Benchmark(OperationsPerInvoke = WorkTask.LargeStep)]
    public double JaggedLoops() => Run(2);

    [Benchmark(OperationsPerInvoke = WorkTask.LargeStep)]
    public double Tensors() => Run(3);
}
