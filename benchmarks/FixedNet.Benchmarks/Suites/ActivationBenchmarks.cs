using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Functions;

namespace FixedNet.Benchmarks.Suites;

/// <summary>One function over an array; times are per element.</summary>
[MemoryDiagnoser]
public class ActivationBenchmarks
{
    private ElementwiseWork _work = null!;

    [ParamsSource(nameof(Forms))]
    public string Form { get; set; } = "";

    public static IEnumerable<string> Forms => ElementwiseForms.All.Select(Title);

    [GlobalSetup]
    public void Setup()
    {
        _work = new ElementwiseWork(ElementwiseForms.All.First(form => Title(form) == Form));
        _work.Check();
    }

    [Benchmark(OperationsPerInvoke = ElementwiseWork.Elements)]
    public double Apply() => _work.Call();

    private static string Title(ElementwiseForm form) => $"{form.Function}, {form.Name}";
}
