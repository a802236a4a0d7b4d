using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Headline;

namespace FixedNet.Benchmarks.Suites;

/// <summary>An epoch of training and a loss with its gradient, whole.</summary>
[MemoryDiagnoser]
public class HeadlineBenchmarks
{
    private Timed _epoch = null!, _gradient = null!;

    [GlobalSetup]
    public void Setup()
    {
        _epoch = H1Epoch.Checked();
        _gradient = H2Gradient.Checked();
    }

    [Benchmark]
    public double H1AdamEpoch() => _epoch.Call();

    [Benchmark]
    public double H2LossAndGradient() => _gradient.Call();
}
