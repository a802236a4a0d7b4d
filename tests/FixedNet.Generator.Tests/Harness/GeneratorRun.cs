using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using FixedNet.Generator.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Generator.Tests.Harness;

/// <summary>
/// Sources, compiled with the generator and the analyzer as the compiler does it: the analyzer sees the generated code too.
/// </summary>
public sealed class GeneratorRun
{
    private static readonly Regex _lanesFile = new(@"\.(512|256|128)\.g\.cs$", RegexOptions.Compiled);
    private readonly Lazy<(GeneratorDriver Driver, CSharpCompilation Output)> _ran;
    private ImmutableArray<Diagnostic>? _diagnostics;

    private readonly TargetPlatform _platform;

    private GeneratorRun(GeneratorDriver driver, TargetPlatform platform, Compilation input)
    {
        (Input, _platform) = ((CSharpCompilation)input, platform);
        _ran = new(() =>
        {
            var ran = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
            return (ran, (CSharpCompilation)output);
        });
    }

    public static GeneratorRun Of(params string[] sources) => On(TargetPlatform.Net10, sources);

    public static GeneratorRun On(TargetPlatform platform, params string[] sources) =>
        new(Driver(platform, tracksSteps: true), platform, platform.Compile(sources));

    /// <summary>
    /// Without tracked steps, as wherever users are. For many networks or many edits: tracking is slow in Roslyn 4.3, and in every
    /// Roslyn throws "Unexpected value '(Cached, Added)'" after some edits.
    /// </summary>
    public static GeneratorRun WithoutTracking(TargetPlatform platform, params string[] sources) =>
        new(Driver(platform, tracksSteps: false), platform, platform.Compile(sources));

    public CSharpCompilation Input { get; }

    public CSharpCompilation Output => _ran.Value.Output;

    public GeneratorRunResult Result => _ran.Value.Driver.GetRunResult().Results.Single();

    /// <summary>Generated texts by hint name: what is added to the classes, without the kernels for vectors.</summary>
    public IReadOnlyDictionary<string, string> Texts =>
        AllTexts.Where(text => !_lanesFile.IsMatch(text.Key)).ToDictionary(text => text.Key, text => text.Value);

    /// <summary>Generated texts by hint name, those of the kernels for each width of vector included.</summary>
    public IReadOnlyDictionary<string, string> AllTexts =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The text that is added to the only class.</summary>
    public string Text => Texts.Values.Single();

    /// <summary>What the analyzer reports, in source order; what a pragma suppresses is left out.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics ??= Analyze();

    /// <summary>The compiler's own errors and warnings, in the sources and in the generated code.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics =>
        [.. Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>The same driver again, on an edited input: what an editor does at every keystroke.</summary>
    public GeneratorRun Edit(Func<Compilation, Compilation> edit) => new(_ran.Value.Driver, _platform, edit(Input));

    /// <summary>Replaces a source by another text.</summary>
    public GeneratorRun Edit(int file, Func<string, string> edit) => Edit(input =>
    {
        var tree = input.SyntaxTrees.ElementAt(file);
        var text = tree.GetText();
        string edited = edit(text.ToString());
        Assert.NotEqual(text.ToString(), edited);
        return input.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edited, (CSharpParseOptions)tree.Options, tree.FilePath));
    });

    /// <summary>Adds a source.</summary>
    public GeneratorRun Add(string source) => Edit(input => input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
        source, (CSharpParseOptions)input.SyntaxTrees.First().Options, $"File{input.SyntaxTrees.Count()}.cs")));

    /// <summary>Why each value of a named step is what it is, in the last run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)] : [];

    /// <summary>The values of a named step, in the last run.</summary>
    public IReadOnlyList<object> Values(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Value)] : [];

    /// <summary>Compiles to an assembly and loads it; for platforms that the tests themselves run on.</summary>
    public Assembly Load() => new AssemblyLoadContext("Tested", isCollectible: true).LoadFromStream(new MemoryStream(Compile()));

    /// <summary>Compiles to a file.</summary>
    public void Save(string path) => File.WriteAllBytes(path, Compile());

    /// <summary>The assembly; kept from an earlier run of the tests, on other hardware or under another Roslyn, if what it is made from is the same.</summary>
    private byte[] Compile() => CompiledTexts.Get(Input, _platform.Properties, () => Output, output =>
    {
        using var stream = new MemoryStream();
        var emitted = output.Emit(stream);
        var errors = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(emitted.Success, string.Join("\n", errors.Take(20)));
        return stream.ToArray();
    });

    /// <summary>
    /// What the analyzer reports in the first source as an editor asks it, for one file while it is typed. Without the compiler's own
    /// work on the generated methods, which an editor leaves alone, and which takes most of the time. Throws what an analyzer throws.
    /// </summary>
    public IReadOnlyList<Diagnostic> DiagnosticsWhileTyping(DiagnosticAnalyzer? analyzer = null)
    {
        ExceptionDispatchInfo? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => thrown = ExceptionDispatchInfo.Capture(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var compilation = Output.WithAnalyzers([analyzer ?? new NetworkAnalyzer()], options);
        var model = compilation.Compilation.GetSemanticModel(Input.SyntaxTrees.First());
        var diagnostics = compilation.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
        thrown?.Throw();
        return diagnostics;
    }

    /// <summary>What the analyzer reports in each source, without looking into the generated code.</summary>
    public IReadOnlyList<IReadOnlyList<Diagnostic>> DiagnosticsByFile()
    {
        var compilation = Output.WithAnalyzers([new NetworkAnalyzer()]);
        return
        [
            .. Input.SyntaxTrees.Select(tree => compilation.GetAnalyzerSemanticDiagnosticsAsync(
                compilation.Compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult()),
        ];
    }

    private static GeneratorDriver Driver(TargetPlatform platform, bool tracksSteps) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: platform.ParseOptions,
        optionsProvider: new ProjectOptions(platform.Properties),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps));

    private ImmutableArray<Diagnostic> Analyze()
    {
        var compilation = Output.WithAnalyzers([new NetworkAnalyzer(), new UsageAnalyzer()], new AnalyzerOptions([], new ProjectOptions(_platform.Properties)));
        var diagnostics = compilation.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }
}
