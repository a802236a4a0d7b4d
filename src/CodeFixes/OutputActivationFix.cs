using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FixedNet.CodeFixes;

/// <summary>FN016, FN017: gives the last layer the activation that the loss needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutputActivationFix))]
public sealed class OutputActivationFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FN016", "FN017");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        if (await DiagnosedClass.Of(context).ConfigureAwait(false) is not { } found)
            return;
        if (Layers.Of(found.Type, cancellation).LastOrDefault(layer => Layers.Declaration(layer) == found.Declaration) is not { ArgumentList: { } arguments })
            return;

        string activation = context.Diagnostics[0].Id == "FN016" ? "Softmax" : "Sigmoid";
        var change = Change(arguments, $"{EnumName(found.Model, arguments.SpanStart)}.{activation}");
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Write Activation.{activation} on the last layer",
                cancellation => Apply(context.Document, change, cancellation),
                nameof(OutputActivationFix) + activation),
            context.Diagnostics);
    }

    /// <summary>In the activation's place, or after the only argument where there is none.</summary>
    private static TextChange Change(AttributeArgumentListSyntax arguments, string activation)
    {
        var written = arguments.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "activation")
            ?? arguments.Arguments.Skip(1).FirstOrDefault(argument => argument.NameColon is null);
        return written is null
            ? new TextChange(new TextSpan(arguments.Arguments.Last().Span.End, 0), ", " + activation)
            : new TextChange(written.Expression.Span, activation);
    }

    /// <summary>"Activation", or as much more as its place needs.</summary>
    private static string EnumName(SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName("FixedNet.Activation")?.ToMinimalDisplayString(model, position) ?? "Activation";

    private static async Task<Document> Apply(Document document, TextChange change, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(change));
    }
}
