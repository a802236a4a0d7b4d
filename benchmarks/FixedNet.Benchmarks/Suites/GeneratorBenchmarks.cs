using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace FixedNet.Benchmarks.Suites;

/// <summary>The generator, cold and after an edit elsewhere.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private GeneratorRuns _runs = null!;

    [ParamsSource(nameof(AllClasses))]
    public int Classes { get; set; }

    public static IEnumerable<int> AllClasses => GeneratorRuns.Classes;

    [GlobalSetup]
    public void Setup()
    {
        _runs = new GeneratorRuns(Classes);
        _runs.Check(_runs.Cold());
        _runs.Check(_runs.AfterUnrelatedEdit());
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver Cold() => _runs.Cold();

    [Benchmark]
    public GeneratorDriver AfterUnrelatedEdit() => _runs.AfterUnrelatedEdit();
}
