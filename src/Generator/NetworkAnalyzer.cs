using System.Collections.Immutable;
using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Generator;

/// <summary>
/// Reports what the generator's parser finds wrong. Diagnostics of the generator itself would have to hold locations in its cached
/// models, or lose <c>#pragma warning disable</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // A declaration may stand in a file that counts as generated, such as T4's.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            static context =>
            {
                var type = (INamedTypeSymbol)context.Symbol;
                var problems = new Problems(context.ReportDiagnostic);
                if (NetworkParser.Parse(type, context.Compilation, problems, context.CancellationToken) is not null)
                    OutputRules.Check(type, context.Compilation, problems);
            },
            SymbolKind.NamedType);
        context.RegisterCompilationAction(static context =>
            ProjectProperties.Check(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, context.ReportDiagnostic));
    }
}
