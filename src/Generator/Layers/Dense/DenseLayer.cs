using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Layers.Dense;

/// <summary>[Dense]: a = f(x W + b). Three products, which are one in three permutations, and a sum.</summary>
internal sealed record DenseLayer(int Outputs, ActivationKind Activation) : LayerModel(Activation), ILayerFormulas
{
    public static DenseLayer Read(ILayerAttribute attribute) => new(attribute.Size("outputs"), attribute.Choice<ActivationKind>("activation"));

    public override int OutputsOf(int inputs) => Outputs;

    public override EquatableArray<ParameterBlock> ParametersOf(int inputs) =>
    [
        new(ParameterRole.Weights, "W", inputs, Outputs, Initialization.Of(Activation)),
        new(ParameterRole.Biases, "b", 1, Outputs, Initializer.Zeros),
    ];

    public override string Described(string runtime) => $".Dense({Numbers.Text(Outputs)}, {runtime}.Activation.{Activation})";

    /// <summary>a[s, o] = f(b[o] + Σᵢ x[s, i] W[i, o])</summary>
    public EquatableArray<Statement> Forward(LayerBuffers layer)
    {
        var z = new Local($"z{layer.Number}");
        EquatableArray<Assign> stores = layer.Plan.StopsAtZ ? [new(layer.Logit, z)]
            : layer.Z is null ? [new(layer.A, layer.Function.At(z))]
            : [new(layer.Z, z), new(layer.A, layer.Function.At(z))];
        return
        [
            DenseEquations.Forward(layer),
            layer.Nest(new Product(layer.Samples, layer.Outputs, layer.Inputs, layer.X, W(layer), new Stored(z, B(layer), stores))),
        ];
    }

    /// <summary>δ = f′ ⊙ g</summary>
    public Expression Receive(LayerBuffers layer, Expression gradient, string variable) =>
        layer.Function.DerivativeTimes(gradient, layer.ZAt(variable), layer.AAt(variable));

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
        Expression result = layer.Below is null ? sum : layer.Below.Receive(sum, Loop.Input);
        return
        [
            DenseEquations.InputGradient(layer),
            layer.Nest(new Product(
                layer.Samples, layer.Inputs, layer.Outputs, layer.Delta, layer.WBack(W(layer)), new Stored(sum, 0, [new(layer.DeltaBelow, result)]))),
        ];
    }

    private static readonly Term _output = new(Loop.Output, 1);

    private Element W(LayerBuffers layer) => RowByRow(layer.Parameters(ParameterRole.Weights));

    private static Element B(LayerBuffers layer) => layer.Parameters(ParameterRole.Biases).At(_output);

    private Element RowByRow(Buffer weights) => weights.At(new Term(Loop.Input, Outputs), _output);
}
