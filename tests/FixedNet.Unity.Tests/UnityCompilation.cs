using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using FixedNet.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Unity.Tests;

/// <summary>
/// Compiles as Unity does: an assembly for each assembly definition, as C# 9, without nullable references, against netstandard 2.1 alone,
/// with the generator in the package's assembly and in those that refer to it.
/// </summary>
internal static class UnityCompilation
{
    private static readonly ImmutableArray<MetadataReference> _netStandard =
    [
        .. Directory.GetFiles(typeof(UnityCompilation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "NetStandardReferences").Value!, "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The package's own assembly.</summary>
    public static CSharpCompilation Package { get; } = Compile(
        "FixedNet", AllowsUnsafe("Runtime/FixedNet.asmdef"), LanguageVersion.CSharp9, _netStandard, Sources("Runtime/"));

    /// <summary>An assembly of a project that refers to the package.</summary>
    public static CSharpCompilation User(bool allowUnsafe, LanguageVersion language, params (string Path, string Text)[] sources) =>
        Compile("User", allowUnsafe, language, _netStandard.Add(Package.ToMetadataReference()), sources);

    public static (string Path, string Text)[] Sources(string folder) => [.. UnityPackage.Package.Present()
        .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
        .Select(path => (path, File.ReadAllText(UnityPackage.Package.Full(path))))];

    public static bool AllowsUnsafe(string assemblyDefinition)
    {
        using var definition = JsonDocument.Parse(File.ReadAllText(UnityPackage.Package.Full(assemblyDefinition)));
        return definition.RootElement.GetProperty("allowUnsafeCode").GetBoolean();
    }

    /// <summary>What the compiler and the analyzer say, be it only a warning.</summary>
    public static IReadOnlyList<Diagnostic> Problems(CSharpCompilation compilation) =>
    [
        .. compilation.GetDiagnostics()
            .Concat(compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult())
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
    ];

    private static CSharpCompilation Compile(
        string name, bool allowUnsafe, LanguageVersion language, ImmutableArray<MetadataReference> references, (string Path, string Text)[] sources)
    {
        Assert.NotEmpty(sources);
        var options = new CSharpParseOptions(language);
        var compilation = CSharpCompilation.Create(
            name,
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: allowUnsafe, warningLevel: 4));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return (CSharpCompilation)output;
    }
}
