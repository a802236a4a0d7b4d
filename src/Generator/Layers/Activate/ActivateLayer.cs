using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Layers.Activate;

/// <summary>[Activate]: a = f(x), number by number. Its z is the layer's input, which still stands where it stood.</summary>
internal sealed record ActivateLayer(ActivationKind Activation, double Slope = ActivationFunction.DefaultSlope) : LayerModel(Activation, Slope), ILayerFormulas
{
    public static ActivateLayer Read(ILayerAttribute attribute)
    {
        var (activation, slope) = attribute.Activation("activation");
        return new ActivateLayer(activation, slope);
    }

    public override string Legend => "Of an activation alone: zk its input.";

    public override int OutputsOf(int inputs) => inputs;

    public override (int Terms, int Sums) WorkOf(int inputs) => (0, inputs);

    public override string Described(string runtime, int inputs)
    {
        (string, string) activation = ("activation", $"{runtime}.Activation.{Activation}");
        return Function.Slope is { } slope
            ? Described("Activate", inputs, activation, ("slope", Numbers.Text(slope) + "d"))
            : Described("Activate", inputs, activation);
    }

    public override string EndingIn(ActivationKind activation, int outputs) => $"[Activate(Activation.{activation})]";

    /// <summary>a[s, o] = f(x[s, o]); x itself where the output stage applies f.</summary>
    public EquatableArray<Statement> Forward(LayerBuffers layer)
    {
        string text = layer.Plan.StopsAtZ ? $"z{layer.Number} = {Input(layer)}" : $"a{layer.Number} = {layer.Function.Text(Input(layer))}";
        return [new Remark($"{text}    {layer.Shape(layer.Plan.Outputs)}"), layer.Nest(Row(layer), [layer.Along(Row(layer), layer.Store(layer.XAt(Loop.Output)))])];
    }

    /// <summary>δ = f′ ⊙ g</summary>
    public Expression Receive(LayerBuffers layer, Expression gradient, string variable) =>
        layer.Function.DerivativeTimes(gradient, layer.XAt(variable), layer.AAt(variable));

    public EquatableArray<Statement> Gradient(LayerBuffers layer) => [];

    public EquatableArray<Statement> Update(LayerBuffers layer) => [];

    /// <summary>δ below = f′ below ⊙ δ</summary>
    public EquatableArray<Statement> InputGradient(LayerBuffers layer) =>
    [
        new Remark(layer.Below is null
            ? $"dx = δ{layer.Number}    [n, {layer.Plan.Inputs}]"
            : $"δ{layer.Number - 1} = δ{layer.Number}{layer.Below.DerivativeText}    [n, {layer.Plan.Inputs}]"),
        layer.Nest(Row(layer), [layer.Along(Row(layer), layer.HandDown(layer.Delta, Loop.Output))]),
    ];

    private static RowByRow Row(LayerBuffers layer) => new(layer.Outputs);

    private static string Input(LayerBuffers layer) => layer.Below is null ? "x" : $"a{layer.Below.Number}";
}
