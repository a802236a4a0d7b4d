using System;
using System.Collections.Generic;
using FixedNet.Generator.Layers.Activate;
using FixedNet.Generator.Layers.Dense;
using FixedNet.Generator.Layers.LayerNorm;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Layers;

/// <summary>Every kind of layer there is: its attribute, and how the layer is read from it.</summary>
internal static class LayerKinds
{
    public static IReadOnlyList<LayerKind> All { get; } =
    [
        new("DenseAttribute", DenseLayer.Read),
        new("ActivateAttribute", ActivateLayer.Read),
        new("LayerNormAttribute", LayerNormLayer.Read),
    ];
}

/// <summary>A kind of layer.</summary>
/// <param name="Attribute">The metadata name of its attribute, in FixedNet's namespace.</param>
internal sealed record LayerKind(string Attribute, Func<ILayerAttribute, LayerModel> Read);
