using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Suites;

/// <summary>The generated networks as hardware with fewer instructions would run them; times are per sample.</summary>
[MemoryDiagnoser]
[Config(typeof(Settings))]
public class HardwareBenchmarks
{
    private Timed[] _works = [];

    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    public static IEnumerable<string> Networks => Workload.All.Select(workload => workload.Name);

    [GlobalSetup]
    public void Setup()
    {
        Subject subject = Subject.Named(Network, WorkTask.StepBatches);
        _works = [.. WorkTask.All.Select(subject.PerSample)];
    }

    [Benchmark(OperationsPerInvoke = WorkTask.SingleSamples)]
    public double T1() => _works[0].Call();

    [Benchmark(OperationsPerInvoke = WorkTask.LargestBatch)]
    public double T2() => _works[1].Call();

    [Benchmark(OperationsPerInvoke = WorkTask.SmallStep)]
    public double T3() => _works[2].Call();

    [Benchmark(OperationsPerInvoke = WorkTask.LargeStep)]
    public double T4() => _works[3].Call();

    private sealed class Settings : ManualConfig
    {
        public Settings()
        {
            foreach (HardwareSetting setting in HardwareSetting.All)
            {
                Job job = Job.Default.WithId(setting.Name);
                AddJob(setting.Switch is null ? job.AsBaseline() : job.WithEnvironmentVariable(setting.Switch, "0"));
            }
        }
    }
}
