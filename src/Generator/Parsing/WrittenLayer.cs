using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Parsing;

/// <summary>A [Dense] attribute, with the places of its arguments.</summary>
internal sealed class WrittenLayer(BoundAttribute attribute)
{
    public AttributeSyntax Syntax => attribute.Syntax;

    /// <summary>The declaration that this layer stands on; it should be the one that [Network] stands on.</summary>
    public TypeDeclarationSyntax? Declaration => attribute.Declaration;

    public Argument Outputs { get; } = attribute.Positional(0, "outputs");

    public Argument Activation { get; } = attribute.Positional(1, "activation");

    public ActivationKind Kind => (ActivationKind)Activation.Value;
}
