using System.Linq;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Model;

/// <summary>
/// A layer as its attribute declares it: what comes out of what goes in, and which numbers it has for that. Each kind is a record in a folder
/// of Layers, listed in LayerKinds; nothing between parser and text knows it by name.
/// </summary>
/// <param name="Activation">The function that it applies at its end; the identity where it has none.</param>
/// <param name="Slope">The slope of LeakyRelu below 0.</param>
internal abstract record LayerModel(ActivationKind Activation, double Slope = ActivationFunction.DefaultSlope)
{
    /// <summary>The function that it applies at its end.</summary>
    public ActivationFunction Function => ActivationFunction.Of(Activation, Slope);

    /// <summary>What the table at the head of the emitted file calls it: its activation, or its kind.</summary>
    public virtual string Title => Words.Camel(Activation.ToString());

    /// <summary>What its symbols mean, for that table; null for a layer that has those of a dense one.</summary>
    public virtual string? Legend => null;

    /// <summary>The outputs of a layer with so many inputs.</summary>
    public abstract int OutputsOf(int inputs);

    /// <summary>The parameters of a layer with so many inputs, in their order in the parameter vector.</summary>
    public virtual EquatableArray<ParameterBlock> ParametersOf(int inputs) => [];

    /// <summary>The numbers of each sample that the forward pass leaves for the way back, beside the layer's outputs.</summary>
    public virtual EquatableArray<SavedNumbers> SavedOf(int inputs) => [];

    /// <summary>The sums of the forward pass, for each sample, and their terms: what it costs as straight text.</summary>
    public abstract (int Terms, int Sums) WorkOf(int inputs);

    /// <summary>Whether a step of descent can be taken at once, without a gradient in memory.</summary>
    public virtual bool CanDescend => true;

    /// <summary>The call of the description's builder that adds the layer: ".Dense(3, global::FixedNet.Activation.Tanh)".</summary>
    /// <param name="runtime">The runtime library's namespace.</param>
    /// <param name="inputs">The layer's inputs.</param>
    public abstract string Described(string runtime, int inputs);

    /// <summary>The attribute that a user writes instead of this one so that the network ends in an activation.</summary>
    public virtual string EndingIn(ActivationKind activation, int outputs) => $"[Dense({Numbers.Text(outputs)}, Activation.{activation})]";

    /// <summary>How many parameters; beyond int where the sizes are absurd.</summary>
    public long ParameterCountOf(int inputs) => ParametersOf(inputs).Sum(block => block.Count);

    /// <summary>The calls of the description's builder that add a layer of any kind, with its properties and its blocks.</summary>
    protected string Described(string kind, int inputs, params (string Name, string Value)[] properties) =>
        $".Layer(\"{kind}\", {Numbers.Text(OutputsOf(inputs))})"
        + string.Concat(properties.Select(property => $".Property(\"{property.Name}\", {property.Value})"))
        + string.Concat(ParametersOf(inputs).Select(block => $".Block(\"{block.Name}\", {(block.IsVector ? "" : Numbers.Text(block.Rows) + ", ")}{Numbers.Text(block.Columns)})"));
}

/// <summary>An array of parameters of a layer.</summary>
/// <param name="Symbol">Its name in equations, to which the layer's number is added.</param>
/// <param name="Rows">Rows, of a matrix [rows, columns]; 1 for a vector.</param>
/// <param name="GoesBack">Whether it is a matrix that δ goes back through, so that a transposed copy may be wanted.</param>
internal sealed record ParameterBlock(ParameterRole Role, string Symbol, int Rows, int Columns, Initializer Initializer, bool GoesBack = false)
{
    public long Count => (long)Rows * Columns;

    public bool IsVector => Role != ParameterRole.Weights;

    /// <summary>What the description calls it, after the layer's index: "weights".</summary>
    public string Name => Words.Camel(Role.ToString());
}

/// <summary>What a block of parameters is to the user.</summary>
internal enum ParameterRole
{
    Weights,
    Biases,
    Gain,
}

/// <summary>Numbers of each sample that stand in scratch from the forward pass until the way back has read them.</summary>
/// <param name="Symbol">Their name in equations, to which the layer's number is added.</param>
/// <param name="DiesWhenReceived">
/// Whether nothing reads them after the gradient of the layer's outputs has arrived, number by number: it may then be stored in their place.
/// </param>
internal sealed record SavedNumbers(string Symbol, int Count, bool DiesWhenReceived = false);
