using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Suites;

/// <summary>A step of gradient descent, batch of 32.</summary>
public class T3SmallStep() : CellBenchmarks("T3")
{
    [Benchmark(OperationsPerInvoke = WorkTask.SmallStep, Baseline = true)]
    public double Generated() => Run(0);

    [Benchmark(OperationsPerInvoke = WorkTask.SmallStep)]
    public double MatrixLoops() => Run(1);

    [Benchmark(OperationsPerInvoke = WorkTask.SmallStep)]
    public double JaggedLoops() => Run(2);

    [Benchmark(OperationsPerInvoke = WorkTask.SmallStep)]
    public double Tensors() => Run(3);
}
