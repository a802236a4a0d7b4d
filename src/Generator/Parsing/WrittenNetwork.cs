using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Layers.Dense;
using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Parsing;

/// <summary>A [Network] attribute and its layers, with the places of their arguments.</summary>
internal sealed class WrittenNetwork(BoundAttribute attribute, TypeDeclarationSyntax declaration, IReadOnlyList<WrittenLayer> layers)
{
    public AttributeSyntax Syntax => attribute.Syntax;

    /// <summary>The declaration that [Network] stands on, one of perhaps several.</summary>
    public TypeDeclarationSyntax Declaration { get; } = declaration;

    public IReadOnlyList<WrittenLayer> Layers { get; } = layers;

    public Argument Inputs { get; } = attribute.Positional(0, "inputs");

    public Argument Loss { get; } = attribute.Named("Loss");

    public Argument Reduction { get; } = attribute.Named("Reduction");

    public Argument Precision { get; } = attribute.Named("Precision");

    public Argument BurstEntryPoints { get; } = attribute.Named("BurstEntryPoints");

    public Argument Deterministic { get; } = attribute.Named("Deterministic");

    public NetworkModel ToModel(TypeModel type) => new(
        type,
        Inputs.Value,
        Layers.Select(layer => (LayerModel)new DenseLayer(layer.Outputs.Value, layer.Kind)).ToEquatableArray(),
        (LossKind)Loss.Value,
        (ReductionKind)Reduction.Value,
        (PrecisionKind)Precision.Value,
        BurstEntryPoints.IsTrue,
        Deterministic.IsTrue);
}
