using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Kernels;

/// <summary>
/// The formulas of a kind of layer, each as loop nests whose loops the schedule hands over. Whoever puts passes together calls these, and knows
/// no kind.
/// </summary>
internal interface ILayerFormulas
{
    /// <summary>The layer's inputs to its outputs, or to z where the output stage goes on from it.</summary>
    EquatableArray<Statement> Forward(LayerBuffers layer);

    /// <summary>What the samples at hand add to the gradient of the layer's parameters, given <see cref="LayerBuffers.Delta"/>; nothing where it has none.</summary>
    EquatableArray<Statement> Gradient(LayerBuffers layer);

    /// <summary>The same taken off the parameters at once: a step of gradient descent. Never asked of a layer that says it cannot.</summary>
    EquatableArray<Statement> Update(LayerBuffers layer);

    /// <summary>What the layer below stores: the gradient of its outputs, as <see cref="Receive"/> of its kind wants it.</summary>
    EquatableArray<Statement> InputGradient(LayerBuffers layer);

    /// <summary>What the layer stores when a gradient of its outputs arrives: for a dense layer δ = f′ ⊙ g.</summary>
    /// <param name="layer">The layer's numbers.</param>
    /// <param name="gradient">The gradient of one output.</param>
    /// <param name="variable">The loop variable that says which output.</param>
    Expression Receive(LayerBuffers layer, Expression gradient, string variable);
}
