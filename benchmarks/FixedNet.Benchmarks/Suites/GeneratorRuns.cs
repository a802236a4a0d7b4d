using FixedNet.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Benchmarks.Suites;

/// <summary>
/// The generator at work: a first run, as in a build, and a rerun after an edit elsewhere, as at every pause in typing. The compilation
/// is new in each run, since a compilation keeps what was once asked of it.
/// </summary>
internal sealed class GeneratorRuns
{
    /// <summary>How many networks a project has.</summary>
    public static readonly int[] Classes = [1, 10, 50, 200];

    private readonly SyntaxTree[] _networks;
    private readonly SyntaxTree _unrelated, _edited;
    private readonly MetadataReference[] _references;
    private readonly CSharpCompilation _before;
    private readonly GeneratorDriver _warm;

    public GeneratorRuns(int classes)
        : this(Enumerable.Range(0, classes).Select(GeneratorInput.Network))
    {
    }

    /// <param name="networks">The texts of the classes.</param>
    public GeneratorRuns(IEnumerable<string> networks)
    {
        _networks = [.. networks.Select(text => CSharpSyntaxTree.ParseText(text))];
        _unrelated = CSharpSyntaxTree.ParseText(GeneratorInput.Unrelated(edited: false));
        _edited = CSharpSyntaxTree.ParseText(GeneratorInput.Unrelated(edited: true));
        _references = [.. GeneratorInput.References()];
        _before = NewCompilation();
        _warm = Driver().RunGenerators(_before);
    }

    public GeneratorDriver Cold() => Driver().RunGenerators(NewCompilation());

    public GeneratorDriver AfterUnrelatedEdit() => _warm.RunGenerators(_before.ReplaceSyntaxTree(_unrelated, _edited));

    /// <exception cref="InvalidOperationException">A run left a class out.</exception>
    public void Check(GeneratorDriver driver)
    {
        // A class has a file of its own and, where the target has vectors, one for each width of them.
        int files = driver.GetRunResult().GeneratedTrees.Count(tree => !GeneratorInput.IsOfOneWidth(tree.FilePath));
        if (files != _networks.Length)
            throw new InvalidOperationException($"The generator made the files of {files} classes for {_networks.Length}.");
    }

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(new NetworkGenerator());

    private CSharpCompilation NewCompilation() =>
        CSharpCompilation.Create("Measured", [.. _networks, _unrelated], _references, new(OutputKind.DynamicallyLinkedLibrary));
}
