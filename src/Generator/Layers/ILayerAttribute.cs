using System;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Layers;

/// <summary>
/// The values that a layer's attribute gives, by the names of its constructor's parameters and of its properties. What is read is also checked, and
/// reported where it stands: a kind says what it wants, and no more.
/// </summary>
internal interface ILayerAttribute
{
    /// <summary>A number of things, of which there must be at least 1.</summary>
    int Size(string name);

    /// <summary>A number above 0.</summary>
    /// <param name="name">The property.</param>
    /// <param name="otherwise">What it is where nothing says it.</param>
    double Positive(string name, double otherwise);

    /// <summary>An activation, and the slope that the property <c>Slope</c> gives it if it is LeakyRelu.</summary>
    (ActivationKind Kind, double Slope) Activation(string name);

    /// <summary>A value of a public enum, by its mirror; it must be one of the named ones. The first of them by default.</summary>
    TKind Choice<TKind>(string name)
        where TKind : struct, Enum;
}
