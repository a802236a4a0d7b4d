using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FixedNet.CodeFixes;

/// <summary>FN001, FN002: adds <c>partial</c> to the type and to every type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialFix))]
public sealed class PartialFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FN001", "FN002");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is not TypeDeclarationSyntax declaration)
            return;
        string title = context.Diagnostics[0].Id == "FN001"
            ? $"Make '{declaration.Identifier.ValueText}' partial"
            : $"Make '{declaration.Identifier.ValueText}', around the network, partial";
        context.RegisterCodeFix(
            CodeAction.Create(title, cancellation => Apply(context.Document, declaration, cancellation), nameof(PartialFix)),
            context.Diagnostics);
    }

    /// <summary>As text, so that everything else stays as it was: the word's only place is before the keyword.</summary>
    private static async Task<Document> Apply(Document document, TypeDeclarationSyntax declaration, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var insertions = declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "));
        return document.WithText(text.WithChanges(insertions.Reverse()));
    }
}
