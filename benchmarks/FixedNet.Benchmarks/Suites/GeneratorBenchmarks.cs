using BenchmarkDotNet.Attributes;
using FixedNet.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Benchmarks.Suites;

/// <summary>
/// The generator at work: a first run, as in a build, and a rerun after an edit elsewhere, as at every pause in typing. The compilation
/// is new in each run, since a compilation keeps what was once asked of it.
/// </summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private SyntaxTree[] _networks = [];
    private SyntaxTree _unrelated = null!, _edited = null!;
    private MetadataReference[] _references = [];
    private CSharpCompilation _before = null!;
    private GeneratorDriver _warm = null!;

    [Params(1, 50, 200)]
    public int Classes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _networks = [.. Enumerable.Range(0, Classes).Select(number => CSharpSyntaxTree.ParseText(GeneratorInput.Network(number)))];
        _unrelated = CSharpSyntaxTree.ParseText(GeneratorInput.Unrelated(edited: false));
        _edited = CSharpSyntaxTree.ParseText(GeneratorInput.Unrelated(edited: true));
        _references = [.. GeneratorInput.References()];
        _before = NewCompilation();
        _warm = Driver().RunGenerators(_before);

        int files = _warm.GetRunResult().GeneratedTrees.Length;
        if (files != Classes)
            throw new InvalidOperationException($"The generator made {files} files for {Classes} classes.");
    }

    [Benchmark(Baseline = true)]
    public GeneratorDriver Cold() => Driver().RunGenerators(NewCompilation());

    [Benchmark]
    public GeneratorDriver AfterUnrelatedEdit() => _warm.RunGenerators(_before.ReplaceSyntaxTree(_unrelated, _edited));

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(new NetworkGenerator());

    private CSharpCompilation NewCompilation() =>
        CSharpCompilation.Create("Measured", [.. _networks, _unrelated], _references, new(OutputKind.DynamicallyLinkedLibrary));
}
