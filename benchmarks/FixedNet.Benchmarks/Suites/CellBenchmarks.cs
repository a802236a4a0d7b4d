using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Suites;

/// <summary>One task under BenchmarkDotNet: the networks are its parameter, the contenders its benchmarks; times are per sample.</summary>
[MemoryDiagnoser]
public abstract class CellBenchmarks
{
    private readonly string _task;
    private TimedWork[] _works = [];

    private protected CellBenchmarks(string task) => _task = task;

    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    public static IEnumerable<string> Networks => Workload.All.Select(workload => workload.Name);

    [GlobalSetup]
    public void Setup()
    {
        var workload = Workload.Named(Network);
        var data = new SampleData(workload);
        IReadOnlyList<IContender> contenders = ContenderList.Make(workload);
        Agreement.Check(workload, data, contenders, WorkTask.StepBatches);
        _works = [.. contenders.Select(contender => new TimedWork(workload, data, contender, WorkTask.Named(_task)))];
    }

    /// <summary>BenchmarkDotNet consumes what a benchmark returns.</summary>
    private protected double Run(int contender) => _works[contender].Call();
}
