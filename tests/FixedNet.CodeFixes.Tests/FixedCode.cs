using System.Collections.Immutable;
using FixedNet.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.CodeFixes.Tests;

/// <summary>A project as an editor holds it: what the analyzer says of it, and what a code fix makes of it.</summary>
internal sealed class FixedCode
{
    private const string Usings = "using FixedNet;\n";
    private readonly Project _project;

    private FixedCode(Project project) => _project = project;

    public static FixedCode Of(params string[] sources)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("FixedNet.Generator", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var project = new AdhocWorkspace().AddProject("Tested", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences(references);
        for (int file = 0; file < sources.Length; file++)
            project = project.AddDocument($"File{file}.cs", Usings + sources[file]).Project;
        return new FixedCode(project);
    }

    /// <summary>The sources, without the usings that each begins with.</summary>
    public IEnumerable<string> Sources => _project.Documents.Select(document => document.GetTextAsync().Result.ToString()[Usings.Length..]);

    /// <summary>The ids that the analyzer reports, in order.</summary>
    public IEnumerable<string> Ids => Diagnostics(_project).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);

    /// <summary>Applies the fix that is offered for the first diagnostic of an id.</summary>
    public FixedCode Fix(CodeFixProvider provider, string id)
    {
        var diagnostic = Diagnostics(_project).First(diagnostic => diagnostic.Id == id);
        return Apply(Action(provider, diagnostic));
    }

    /// <summary>Applies the fix to all diagnostics of an id in the project.</summary>
    public FixedCode FixAll(CodeFixProvider provider, string id)
    {
        var diagnostic = Diagnostics(_project).First(diagnostic => diagnostic.Id == id);
        var all = new FixAllContext(
            DocumentOf(diagnostic), provider, FixAllScope.Project, Action(provider, diagnostic).EquivalenceKey!, [id],
            new AnalyzerDiagnostics(), CancellationToken.None);
        return Apply(provider.GetFixAllProvider()!.GetFixAsync(all).Result!);
    }

    private FixedCode Apply(CodeAction action)
    {
        var operation = action.GetOperationsAsync(CancellationToken.None).Result.OfType<ApplyChangesOperation>().Single();
        return new FixedCode(operation.ChangedSolution.GetProject(_project.Id)!);
    }

    private CodeAction Action(CodeFixProvider provider, Diagnostic diagnostic) => Assert.Single(Actions(provider, diagnostic));

    private List<CodeAction> Actions(CodeFixProvider provider, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        var context = new CodeFixContext(DocumentOf(diagnostic), diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        provider.RegisterCodeFixesAsync(context).Wait();
        return actions;
    }

    private Document DocumentOf(Diagnostic diagnostic) => _project.GetDocument(diagnostic.Location.SourceTree)!;

    private static ImmutableArray<Diagnostic> Diagnostics(Project project) => project.GetCompilationAsync().Result!
        .WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync().Result;

    private sealed class AnalyzerDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellation) =>
            Task.FromResult(Diagnostics(document.Project)
                .Where(diagnostic => document.Project.GetDocument(diagnostic.Location.SourceTree)!.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellation) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellation) =>
            Task.FromResult<IEnumerable<Diagnostic>>(Diagnostics(project));
    }
}
