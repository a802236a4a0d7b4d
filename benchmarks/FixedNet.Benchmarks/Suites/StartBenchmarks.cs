using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Suites;

/// <summary>The first 1,000 calls of a process, in processes that make no others; the time is that of all of them.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class StartBenchmarks
{
    private StartWork _forward = null!, _train = null!;

    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    public static IEnumerable<string> Networks => Workload.All.Select(workload => workload.Name);

    [GlobalSetup]
    public void Setup()
    {
        _forward = new StartWork(Workload.Named(Network), trains: false);
        _train = new StartWork(Workload.Named(Network), trains: true);
    }

    [Benchmark]
    public double Forward()
    {
        _forward.Run(StartWork.FirstCalls);
        return _forward.Sink;
    }

    [Benchmark]
    public double TrainBatch()
    {
        _train.Run(StartWork.FirstCalls);
        return _train.Sink;
    }
}
