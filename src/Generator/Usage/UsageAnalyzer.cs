using System.Collections.Immutable;
using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Generator.Usage;

/// <summary>
/// Looks at the code that uses networks: calls that cannot work, and those that work otherwise than they read. Names are compared before any
/// symbol is asked for, and nothing is looked at where FixedNet is not referenced.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.CallNeedsLoss,
        Descriptors.ArgumentNotFlat,
        Descriptors.NetworksAlike,
        Descriptors.CopySharesParameters,
        Descriptors.ParametersNotSerialized);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Razor and T4 write calls, too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(PublicTypes.NetworkAttributeInFull) is null)
                return;
            start.RegisterSyntaxNodeAction(AnalyzeName, SyntaxKind.IdentifierName);
            start.RegisterSyntaxNodeAction(AnalyzeCreation, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
            start.RegisterSymbolAction(LostParameters.Check, SymbolKind.NamedType);
        });
    }

    private static void AnalyzeName(SyntaxNodeAnalysisContext context)
    {
        var name = (IdentifierNameSyntax)context.Node;
        string text = name.Identifier.ValueText;
        if (GeneratedFiles.Contain(name.SyntaxTree))
            return;
        if (text == SharedParameters.Method)
            SharedParameters.Check(context, name);
        else if (NetworkCall.IsMethod(text) && NetworkCall.Failing(name, context.SemanticModel, context.CancellationToken) is { } call && !MissingLoss.Check(context, call))
            ArrayArguments.Check(context, call);
    }

    private static void AnalyzeCreation(SyntaxNodeAnalysisContext context)
    {
        if (!GeneratedFiles.Contain(context.Node.SyntaxTree))
            AlikeNetworks.Check(context, (BaseObjectCreationExpressionSyntax)context.Node);
    }
}
