using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Layers.Dense;

/// <summary>[Dense]: a = f(x W + b). Three products, which are one in three permutations, and a sum.</summary>
internal sealed record DenseLayer(int Outputs, ActivationKind Activation, double Slope = ActivationFunction.DefaultSlope) : LayerModel(Activation, Slope), ILayerFormulas
{
    public static DenseLayer Read(ILayerAttribute attribute)
    {
        int outputs = attribute.Size("outputs");
        var (activation, slope) = attribute.Activation("activation");
        return new DenseLayer(outputs, activation, slope);
    }

    public override int OutputsOf(int inputs) => Outputs;

    public override EquatableArray<ParameterBlock> ParametersOf(int inputs) =>
    [
        new(ParameterRole.Weights, "W", inputs, Outputs, Initialization.Of(Activation), GoesBack: true),
        new(ParameterRole.Biases, "b", 1, Outputs, Initializer.Zeros),
    ];

    /// <summary>z, where f′ is taken of it.</summary>
    public override EquatableArray<SavedNumbers> SavedOf(int inputs) => Function.OfZ ? [new("Z", Outputs, DiesWhenReceived: true)] : [];

    public override (int Terms, int Sums) WorkOf(int inputs) => (inputs, Outputs);

    public override string Described(string runtime, int inputs) => Function.Slope is { } slope
        ? Described("Dense", inputs, ("outputs", Numbers.Text(Outputs)), ("activation", $"{runtime}.Activation.{Activation}"), ("slope", Numbers.Text(slope) + "d"))
        : $".Dense({Numbers.Text(Outputs)}, {runtime}.Activation.{Activation})";

    /// <summary>a[s, o] = f(b[o] + Σᵢ x[s, i] W[i, o])</summary>
    public EquatableArray<Statement> Forward(LayerBuffers layer)
    {
        var z = new Local($"z{layer.Number}");
        EquatableArray<Assign> stores = layer.Saved.Count == 0 ? [layer.Store(z)] : [new(Z(layer, Loop.Output), z), layer.Store(z)];
        return
        [
            DenseEquations.Forward(layer),
            layer.Nest(new Product(layer.Samples, layer.Outputs, layer.Inputs, layer.X, W(layer), new Stored(z, B(layer), stores))),
        ];
    }

    /// <summary>δ = f′ ⊙ g</summary>
    public Expression Receive(LayerBuffers layer, Expression gradient, string variable) =>
        layer.Function.DerivativeTimes(gradient, layer.Saved.Count == 0 ? null : Z(layer, variable), layer.AAt(variable));

    public EquatableArray<Statement> Gradient(LayerBuffers layer) =>
    [
        DenseEquations.BiasGradient(layer), Biases(layer, new Added(layer.Gradient(ParameterRole.Biases).At(_output), Accumulation.Sum)),
        DenseEquations.WeightGradient(layer), Weights(layer, new Added(RowByRow(layer.Gradient(ParameterRole.Weights)), Accumulation.Sum)),
    ];

    public EquatableArray<Statement> Update(LayerBuffers layer) =>
    [
        DenseEquations.BiasUpdate(layer), Biases(layer, new Added(B(layer), Accumulation.Descent)),
        DenseEquations.WeightUpdate(layer), Weights(layer, new Added(W(layer), Accumulation.Descent)),
    ];

    /// <summary>db[o] = Σₛ δ[s, o]</summary>
    private static Nest Biases(LayerBuffers layer, Added added) => layer.Nest(new ColumnSums(layer.Outputs, layer.Delta, added));

    /// <summary>dW[i, o] = Σₛ x[s, i] δ[s, o]</summary>
    private static Nest Weights(LayerBuffers layer, Added added) =>
        layer.Nest(new Product(layer.Inputs, layer.Outputs, layer.Samples, layer.X, layer.Delta, added));

    /// <summary>δ below[s, i] = f′ below · Σₒ δ[s, o] W[i, o]; without f′ for the network's own inputs</summary>
    public EquatableArray<Statement> InputGradient(LayerBuffers layer)
    {
        var sum = new Local(layer.Below is null ? "sum" : $"sum{layer.Below.Number}");
        return
        [
            DenseEquations.InputGradient(layer),
            layer.Nest(new Product(
                layer.Samples, layer.Inputs, layer.Outputs, layer.Delta, layer.WBack(W(layer)), new Stored(sum, 0, [layer.HandDown(sum, Loop.Input)]))),
        ];
    }

    private static readonly Term _output = new(Loop.Output, 1);

    private static Element Z(LayerBuffers layer, string variable) => layer.At(layer.Saved[0], variable);

    private Element W(LayerBuffers layer) => RowByRow(layer.Parameters(ParameterRole.Weights));

    private static Element B(LayerBuffers layer) => layer.Parameters(ParameterRole.Biases).At(_output);

    private Element RowByRow(Buffer weights) => weights.At(new Term(Loop.Input, Outputs), _output);
}
