using System.Collections.Generic;
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

/// <summary>
/// FN016, FN017, FN025: gives the last layer the activation that the loss needs; a single output gets a sigmoid and the binary cross-entropy,
/// since a softmax over it is always 1.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutputActivationFix))]
public sealed class OutputActivationFix : CodeFixProvider
{
    private const string Sigmoid = nameof(Sigmoid), Softmax = nameof(Softmax), BinaryCrossEntropy = nameof(BinaryCrossEntropy);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FN016", "FN017", "FN025");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        if (await DiagnosedClass.Of(context).ConfigureAwait(false) is not { } found)
            return;
        List<AttributeSyntax> layers = [.. Layers.Of(found.Type, cancellation).Where(layer => Layers.Declaration(layer) == found.Declaration)];
        if (layers.LastOrDefault() is not { ArgumentList: { } arguments } last || Layers.PositionOf(found.Type, last, "activation", cancellation) is not { } position)
            return; // a layer without an activation

        bool single = Layers.OutputsOf(found.Type, layers, cancellation) == 1;
        string activation = context.Diagnostics[0].Id == "FN016" && !single ? Softmax : Sigmoid;
        List<TextChange> changes = [Change(arguments, position, $"{EnumName(found.Model, "Activation", arguments.SpanStart)}.{activation}")];
        if (arguments.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Slope") is { } slope)
            changes.Add(Removal(arguments, slope)); // of the activation that was there
        if (activation == Sigmoid && LossOf(found.Type, cancellation) is { } loss)
            changes.Add(new TextChange(loss.Span, $"{EnumName(found.Model, "Loss", loss.SpanStart)}.{BinaryCrossEntropy}"));

        string where = changes.Count > 1 ? $"Loss.{BinaryCrossEntropy}, and Activation.{activation} on the last layer" : $"Activation.{activation} on the last layer";
        context.RegisterCodeFix(
            CodeAction.Create(
                "Write " + where, cancellation => Apply(context.Document, changes, cancellation), nameof(OutputActivationFix) + where),
            context.Diagnostics);
    }

    /// <summary>The loss as it is written; null where there is none.</summary>
    private static ExpressionSyntax? LossOf(INamedTypeSymbol type, CancellationToken cancellation) =>
        Layers.NetworkOf(type, cancellation)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Loss")?.Expression is { } written
        && !written.ToString().EndsWith(".None", System.StringComparison.Ordinal) && !written.ToString().EndsWith("." + BinaryCrossEntropy, System.StringComparison.Ordinal)
            ? written
            : null;

    /// <summary>An argument and the comma before it.</summary>
    private static TextChange Removal(AttributeArgumentListSyntax arguments, AttributeArgumentSyntax argument)
    {
        int at = arguments.Arguments.IndexOf(argument);
        int start = at == 0 ? argument.SpanStart : arguments.Arguments[at - 1].Span.End;
        return new TextChange(TextSpan.FromBounds(start, argument.Span.End), "");
    }

    /// <summary>In the activation's place, or after the other arguments of the constructor where there is none.</summary>
    /// <param name="arguments">What is written.</param>
    /// <param name="position">Which parameter of the constructor the activation is.</param>
    /// <param name="activation">What is to stand there.</param>
    private static TextChange Change(AttributeArgumentListSyntax arguments, int position, string activation)
    {
        var written = arguments.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "activation")
            ?? arguments.Arguments.Where(argument => argument.NameEquals is null).Skip(position).FirstOrDefault(argument => argument.NameColon is null);
        return written is null
            ? new TextChange(new TextSpan(arguments.Arguments.Last(argument => argument.NameEquals is null).Span.End, 0), ", " + activation)
            : new TextChange(written.Expression.Span, activation);
    }

    /// <summary>"Activation", or as much more as its place needs.</summary>
    private static string EnumName(SemanticModel model, string name, int position) =>
        model.Compilation.GetTypeByMetadataName("FixedNet." + name)?.ToMinimalDisplayString(model, position) ?? name;

    private static async Task<Document> Apply(Document document, IEnumerable<TextChange> changes, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }
}
