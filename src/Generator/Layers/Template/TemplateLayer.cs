using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Layers.Template;

/// <summary>
/// How a kind of layer is added: copy this folder. a = x ⊙ g, a gain for each number. It has no attribute and no line in LayerKinds, but is tested
/// like those that have, so that it stays true.
/// </summary>
/// <remarks>
/// The record holds what the attribute says, and compares by value. It knows neither text of C# nor where numbers stand: a symbol
/// of its equations is an element, a nest says what form it has, and planners and printers do the rest.
/// </remarks>
internal sealed record TemplateLayer() : LayerModel(ActivationKind.Identity), ILayerFormulas
{
    // 1. From the attribute. What is read is checked, and reported where it stands: attribute.Size("outputs"), attribute.Activation("activation"),
    //    attribute.Positive("Epsilon", 1e-5), attribute.Choice<TKind>("name").
    public static TemplateLayer Read(ILayerAttribute attribute) => new();

    // 2. What comes out, which parameters there are, what the forward pass leaves for the way back, what it costs as straight text.
    public override int OutputsOf(int inputs) => inputs;

    public override EquatableArray<ParameterBlock> ParametersOf(int inputs) => [new(ParameterRole.Gain, "g", 1, inputs, Initializer.Ones)];

    public override (int Terms, int Sums) WorkOf(int inputs) => (1, inputs);

    // δ goes back through the gains as they were, which a step taken at once would have changed.
    public override bool CanDescend => false;

    // 3. How it is called: in the table at the head of the file, and in the description.
    public override string Title => "template";

    public override string Described(string runtime, int inputs) => Described("Template", inputs);

    // 4. Forward: a[s, o] = x[s, o] g[o]. One index: the layer's inputs are read by o, too.
    public EquatableArray<Statement> Forward(LayerBuffers layer) =>
    [
        new Remark($"a{layer.Number} = input ⊙ g{layer.Number}    {layer.Shape(layer.Plan.Outputs)}"),
        layer.Nest(Row(layer), [layer.Along(Row(layer), layer.Store(layer.XAt(Loop.Output) * Gain(layer)))]),
    ];

    // 5. What it keeps when a gradient of its outputs arrives: f′ ⊙ g where it has an f, here the gradient as it is. Only numbers of the same
    //    index may be read: δ may take their place.
    public Expression Receive(LayerBuffers layer, Expression gradient, string variable) => gradient;

    // 6. The gradient of its parameters: dg[o] += Σₛ δ[s, o] x[s, o].
    public EquatableArray<Statement> Gradient(LayerBuffers layer) =>
    [
        new Remark($"dg{layer.Number}[o] = Σ_x δ{layer.Number}[x, o] input[x, o]    the sum over the batch's samples x"),
        layer.Nest(new ColumnSums(layer.Outputs, layer.Delta * layer.XAt(Loop.Output), new Added(layer.Gradient(ParameterRole.Gain).At(_output), Accumulation.Sum))),
    ];

    public EquatableArray<Statement> Update(LayerBuffers layer) => throw Walk.Unknown(Accumulation.Descent);

    // 7. The gradient of its inputs, handed to the layer below, or to the caller: δ below[s, o] = f′ below ⊙ δ[s, o] g[o].
    public EquatableArray<Statement> InputGradient(LayerBuffers layer) =>
    [
        new Remark($"{(layer.Below is null ? "dx" : $"δ{layer.Number - 1}")} = δ{layer.Number} ⊙ g{layer.Number}{layer.Below?.DerivativeText}    [n, {layer.Plan.Inputs}]"),
        layer.Nest(Row(layer), [layer.Along(Row(layer), layer.HandDown(layer.Delta * Gain(layer), Loop.Output))]),
    ];

    private static readonly Term _output = new(Loop.Output, 1);

    private static RowByRow Row(LayerBuffers layer) => new(layer.Outputs);

    private static Element Gain(LayerBuffers layer) => layer.Parameters(ParameterRole.Gain).At(_output);
}
