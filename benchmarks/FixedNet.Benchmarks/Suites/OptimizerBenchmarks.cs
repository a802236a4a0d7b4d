using System.Numerics;
using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Optimizers;

namespace FixedNet.Benchmarks.Suites;

/// <summary>One step of an optimiser, over all parameters.</summary>
[MemoryDiagnoser]
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class OptimizerBenchmarks<T>
    where T : struct, IFloatingPointIeee754<T>
{
    private Timed _library = null!, _loop = null!;

    [ParamsSource(nameof(Optimizers))]
    public string Optimizer { get; set; } = "";

    [ParamsSource(nameof(ParameterCounts))]
    public int Parameters { get; set; }

    public static IEnumerable<string> Optimizers => OptimizerPair<T>.All.Select(pair => pair.Name);

    public static IEnumerable<int> ParameterCounts => OptimizerPair<T>.ParameterCounts;

    [GlobalSetup]
    public void Setup()
    {
        OptimizerWork<T>[] works = OptimizerWork<T>.Make(OptimizerPair<T>.Named(Optimizer), Parameters);
        (_library, _loop) = (works[0], works[1]);
    }

    [Benchmark(Baseline = true)]
    public double Library() => _library.Call();

    [Benchmark]
    public double PlainLoop() => _loop.Call();
}
