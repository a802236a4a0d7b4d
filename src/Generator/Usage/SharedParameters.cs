using System.Linq;
using FixedNet.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Generator.Usage;

/// <summary>FN029: MemberwiseClone copies the reference to the parameters, and training the copy trains the original.</summary>
internal static class SharedParameters
{
    public const string Method = nameof(MemberwiseClone);

    public static void Check(SyntaxNodeAnalysisContext context, IdentifierNameSyntax name)
    {
        if (context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType.SpecialType: SpecialType.System_Object })
            return;
        var receiver = name.Parent is MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) and var expression }
            ? context.SemanticModel.GetTypeInfo(expression, context.CancellationToken).Type
            : context.SemanticModel.GetEnclosingSymbol(name.SpanStart, context.CancellationToken)?.ContainingType;
        if (KnownNetwork.Of(receiver) is not { } network)
            return;

        // Within a Clone of the user's own, "Clone()" would call itself.
        bool hasOwn = network.Type.GetMembers("Clone").Any(member => !Parsing.GeneratedFiles.Declare(member));
        string advice = hasOwn ? $"((INetwork<{network.Number}>)this).Clone()" : "Clone()";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.CopySharesParameters, name.GetLocation(), network.Type.Name, advice));
    }
}
