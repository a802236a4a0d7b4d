using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.CodeFixes;

/// <summary>The class that a diagnostic is about: the innermost around its place.</summary>
internal sealed class DiagnosedClass(SemanticModel model, TypeDeclarationSyntax declaration, INamedTypeSymbol type)
{
    public SemanticModel Model => model;

    public TypeDeclarationSyntax Declaration => declaration;

    public INamedTypeSymbol Type => type;

    public static async Task<DiagnosedClass?> Of(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var declaration = root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return declaration is not null && model?.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
            ? new DiagnosedClass(model, declaration, type)
            : null;
    }
}
