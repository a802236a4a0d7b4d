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
        var (receiver, dot) = Receiver(name);
        var type = receiver is null
            ? context.SemanticModel.GetEnclosingSymbol(name.SpanStart, context.CancellationToken)?.ContainingType
            : context.SemanticModel.GetTypeInfo(receiver, context.CancellationToken).Type;
        if (KnownNetwork.Of(type) is not { } network)
            return;

        // Within a Clone of the user's own, "Clone()" would call itself.
        bool hasOwn = network.Type.GetMembers("Clone").Any(member => !Parsing.GeneratedFiles.Declare(member));
        string @interface = $"INetwork<{network.Number}>";
        string copied = !hasOwn ? $"{receiver}{dot}"
            : dot == "?." ? $"({receiver} as {@interface})?."
            : $"(({@interface}){receiver?.ToString() ?? "this"}).";
        string advice = copied + "Clone()";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.CopySharesParameters, name.GetLocation(), network.Type.Name, advice));
    }

    /// <summary>What the method is called of, and the dots behind it; null where that is the object itself.</summary>
    private static (ExpressionSyntax? Receiver, string Dot) Receiver(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) and var expression } => (expression, "."),
        MemberBindingExpressionSyntax => (name.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression, "?."),
        _ => (null, ""),
    };
}
