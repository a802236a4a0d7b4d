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
/// FN012: moves every layer of a class to the declaration that has [Network], behind those that stand there, in the order in which the
/// compiler gives them. C# defines none, so the author has to look; afterwards the order is what is written.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LayersTogetherFix))]
public sealed class LayersTogetherFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("FN012");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        if (await DiagnosedClass.Of(context).ConfigureAwait(false) is not { Type: var type })
            return;
        if (Layers.NetworkOf(type, cancellation) is not { } network || Layers.Declaration(network) is not { } home)
            return;

        var layers = Layers.Of(type, cancellation);
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Move the layers of '{type.Name}' to the declaration that has [Network]",
                cancellation => Apply(context.Document.Project.Solution, home, network, layers, cancellation),
                nameof(LayersTogetherFix)),
            context.Diagnostics);
    }

    private static async Task<Solution> Apply(
        Solution solution, TypeDeclarationSyntax home, AttributeSyntax network, IReadOnlyList<AttributeSyntax> layers, CancellationToken cancellation)
    {
        var strays = layers.Where(layer => Layers.Declaration(layer) != home).ToList();
        var last = layers.Where(layer => Layers.Declaration(layer) == home).Append(network)
            .Select(attribute => (AttributeListSyntax)attribute.Parent!).OrderBy(list => list.SpanStart).Last();

        var changes = strays.GroupBy(layer => (AttributeListSyntax)layer.Parent!)
            .Select(group => (group.Key.SyntaxTree, Change: Removal(group.Key, group)))
            .Append((last.SyntaxTree, Change: Insertion(last, strays)));
        foreach (var file in changes.GroupBy(change => change.SyntaxTree, change => change.Change))
        {
            if (solution.GetDocument(file.Key) is not { } document)
                continue;
            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(document.Id, text.WithChanges(file.OrderBy(change => change.Span.Start)));
        }

        return solution;
    }

    /// <summary>Below the list of attributes, or beside it where it shares its line with what follows.</summary>
    private static TextChange Insertion(AttributeListSyntax last, IEnumerable<AttributeSyntax> layers)
    {
        var text = last.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(last.SpanStart);
        bool ownLine = text.Lines.GetLineFromPosition(last.GetLastToken().GetNextToken().SpanStart).Start > last.Span.End;
        string between = " ";
        if (ownLine)
        {
            string indentation = new([.. line.ToString().TakeWhile(char.IsWhiteSpace)]);
            between = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + indentation;
        }

        return new TextChange(new TextSpan(last.Span.End, 0), string.Concat(layers.Select(layer => $"{between}[{layer}]")));
    }

    /// <summary>A list of which nothing remains goes with the blanks behind it, so that what follows takes its place.</summary>
    private static TextChange Removal(AttributeListSyntax list, IEnumerable<AttributeSyntax> layers)
    {
        var rest = list.Attributes.Except(layers).ToList();
        if (rest.Count > 0)
            return new TextChange(TextSpan.FromBounds(list.Attributes[0].SpanStart, list.CloseBracketToken.SpanStart), string.Join(", ", rest));

        var text = list.SyntaxTree.GetText();
        int end = list.Span.End;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return new TextChange(TextSpan.FromBounds(list.SpanStart, end), "");
    }
}
