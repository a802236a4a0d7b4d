using System.Linq;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Model;

/// <summary>
/// A layer as its attribute declares it: what comes out of what goes in, and which parameters it has for that. Each kind is a record in a folder
/// of Layers, and nothing outside of that folder knows it by name.
/// </summary>
/// <param name="Activation">The function that it applies at its end; the identity where it has none.</param>
internal abstract record LayerModel(ActivationKind Activation)
{
    /// <summary>The outputs of a layer with so many inputs.</summary>
    public abstract int OutputsOf(int inputs);

    /// <summary>The parameters of a layer with so many inputs, in their order in the parameter vector.</summary>
    public abstract EquatableArray<ParameterBlock> ParametersOf(int inputs);

    /// <summary>The call of the description's builder that adds the layer: ".Dense(3, global::FixedNet.Activation.Tanh)".</summary>
    /// <param name="runtime">The runtime library's namespace.</param>
    public abstract string Described(string runtime);

    /// <summary>How many parameters; beyond int where the sizes are absurd.</summary>
    public long ParameterCountOf(int inputs) => ParametersOf(inputs).Sum(block => block.Count);
}

/// <summary>An array of parameters of a layer.</summary>
/// <param name="Symbol">Its name in equations, to which the layer's number is added.</param>
/// <param name="Rows">Rows, of a matrix [rows, columns]; 1 for a vector.</param>
internal sealed record ParameterBlock(ParameterRole Role, string Symbol, int Rows, int Columns, Initializer Initializer)
{
    public long Count => (long)Rows * Columns;
}

/// <summary>What a block of parameters is to the user; the instance has a method for each.</summary>
internal enum ParameterRole
{
    Weights,
    Biases,
}
