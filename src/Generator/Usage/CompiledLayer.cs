using FixedNet.Generator.Layers;
using FixedNet.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Usage;

/// <summary>The values of a layer's attribute that may stand in another assembly, where there is no place to report anything at.</summary>
internal sealed class CompiledLayer(AttributeData attribute) : ILayerAttribute
{
    public int Size(string name) => Read<int>(name);

    public TKind Choice<TKind>(string name)
        where TKind : struct, System.Enum => Read<TKind>(name);

    private T Read<T>(string name)
        where T : struct => AttributeValue.Find(attribute, name) is { } constant ? AttributeValue.TryRead<T>(constant) ?? default : default;
}
