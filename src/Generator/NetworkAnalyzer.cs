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
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            static context => NetworkParser.Parse(
                (INamedTypeSymbol)context.Symbol, context.Compilation, new Problems(context.ReportDiagnostic), context.CancellationToken),
            SymbolKind.NamedType);
    }
}
