using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
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

    /// <summary>[Network] and the attributes of the layers.</summary>
    public IEnumerable<BoundAttribute> Attributes => Layers.Select(layer => layer.Attribute).Prepend(attribute);

    public Argument<int> Inputs { get; } = attribute.Value<int>("inputs");

    public Argument<LossKind> Loss { get; } = attribute.Value<LossKind>("Loss");

    public Argument<ReductionKind> Reduction { get; } = attribute.Value<ReductionKind>("Reduction");

    public Argument<PrecisionKind> Precision { get; } = attribute.Value<PrecisionKind>("Precision");

    public Argument<bool> BurstEntryPoints { get; } = attribute.Value<bool>("BurstEntryPoints");

    public Argument<bool> Deterministic { get; } = attribute.Value<bool>("Deterministic");

    /// <summary>The outputs of the last layer.</summary>
    public int Outputs => Layers.Aggregate(Inputs.Value, (inputs, layer) => layer.Model.OutputsOf(inputs));

    public NetworkModel ToModel(TypeModel type) => new(
        type,
        Inputs.Value,
        Layers.Select(layer => layer.Model).ToEquatableArray(),
        Loss.Value,
        Reduction.Value,
        Precision.Value,
        BurstEntryPoints.Value,
        Deterministic.Value);
}
