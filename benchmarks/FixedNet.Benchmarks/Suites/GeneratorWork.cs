using FixedNet.Benchmarks.Contenders;
using Microsoft.CodeAnalysis;

namespace FixedNet.Benchmarks.Suites;

/// <summary>One kind of run of the generator, in ms.</summary>
internal sealed class GeneratorWork(string name, GeneratorRuns runs, Func<GeneratorDriver> run) : Timed(name, units: 1e6)
{
    private GeneratorDriver? _result;

    public override double Call()
    {
        _result = run();
        return _result.GetRunResult().GeneratedTrees.Length;
    }

    protected override void Prepare() => _result = null;

    protected override bool HasResult()
    {
        runs.Check(_result!);
        return true;
    }
}
