using System;

namespace FixedNet.Generator.Layers;

/// <summary>
/// The values that a layer's attribute gives, by the names of its constructor's parameters and of its properties. What is read is also checked, and
/// reported where it stands: a kind says what it wants, and no more.
/// </summary>
internal interface ILayerAttribute
{
    /// <summary>A number of things, of which there must be at least 1.</summary>
    int Size(string name);

    /// <summary>A value of a public enum, by its mirror; it must be one of the named ones. The first of them by default.</summary>
    TKind Choice<TKind>(string name)
        where TKind : struct, Enum;
}
