using FixedNet.Generator.Layers;
using FixedNet.Generator.Model;
using FixedNet.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Usage;

/// <summary>The values of a layer's attribute that may stand in another assembly, where there is no place to report anything at.</summary>
internal sealed class CompiledLayer(AttributeData attribute) : ILayerAttribute
{
    public int Size(string name) => Read<int>(name);

    public TKind Choice<TKind>(string name)
        where TKind : struct, System.Enum => Read<TKind>(name);

    public double Positive(string name, double otherwise) => Read(name, otherwise);

    public (ActivationKind Kind, double Slope) Activation(string name) => (Choice<ActivationKind>(name), Read("Slope", ActivationFunction.DefaultSlope));

    private T Read<T>(string name, T otherwise = default)
        where T : struct => AttributeValue.Find(attribute, name) is { } constant ? AttributeValue.TryRead<T>(constant) ?? otherwise : otherwise;
}
