using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;


namespace FixedNet.Generator.Layers.Dense;

/// <summary>[Dense]: a = f(x W + b). Four nests, not one: each wants its loops in another order.</summary>
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
        var schedule = layer.Plan.Schedule;
        var (outside, inner) = layer.IsOneSample
            ? (schedule.SampleOutside, schedule.SampleInner)
            : (schedule.ForwardOutside, schedule.ForwardInner);
        Let start = new(z, B(layer));
        For sum = new(inner, [new Accumulate(z, layer.X * W(layer))]);

        if (layer.Plan.StopsAtZ)
            return [DenseEquations.Forward(layer), .. For.Nest(outside, start, sum, new Assign(layer.Logit, z))];
        if (layer.Z is null)
            return [DenseEquations.Forward(layer), .. For.Nest(outside, start, sum, new Assign(layer.A, layer.Function.At(z)))];
        return
        [
            DenseEquations.Forward(layer),
            .. For.Nest(outside, start, sum, new Assign(layer.Z, z), new Assign(layer.A, layer.Function.At(z))),
        ];
    }

    /// <summary>δ = f′ ⊙ g</summary>
    public Expression Receive(LayerBuffers layer, Expression gradient, string variable) =>
        layer.Function.DerivativeTimes(gradient, layer.ZAt(variable), layer.AAt(variable));

    public EquatableArray<Statement> Gradient(LayerBuffers layer) => [.. BiasGradient(layer), .. WeightGradient(layer)];

    public EquatableArray<Statement> Update(LayerBuffers layer) => [.. BiasUpdate(layer), .. WeightUpdate(layer)];

    /// <summary>db[o] += Σₛ δ[s, o]</summary>
    private EquatableArray<Statement> BiasGradient(LayerBuffers layer) =>
        [DenseEquations.BiasGradient(layer), .. For.Nest(layer.Plan.Schedule.Bias, new Accumulate(layer.Gradient(ParameterRole.Biases).At(_output), layer.Delta))];

    /// <summary>dW[i, o] += Σₛ x[s, i] δ[s, o]</summary>
    private EquatableArray<Statement> WeightGradient(LayerBuffers layer) =>
        [DenseEquations.WeightGradient(layer), .. For.Nest(layer.Plan.Schedule.Weights, new Accumulate(RowByRow(layer.Gradient(ParameterRole.Weights)), layer.X * layer.Delta))];

    /// <summary>b[o] −= η Σₛ δ[s, o]</summary>
    private EquatableArray<Statement> BiasUpdate(LayerBuffers layer) =>
        [DenseEquations.BiasUpdate(layer), .. For.Nest(layer.Plan.Schedule.Bias, new Accumulate(B(layer), layer.Delta, Accumulation.Descent))];

    /// <summary>W[i, o] −= η Σₛ x[s, i] δ[s, o]</summary>
    private EquatableArray<Statement> WeightUpdate(LayerBuffers layer) =>
        [DenseEquations.WeightUpdate(layer), .. For.Nest(layer.Plan.Schedule.Weights, new Accumulate(W(layer), layer.X * layer.Delta, Accumulation.Descent))];

    /// <summary>δ below[s, i] = f′ below · Σₒ δ[s, o] W[i, o]; without f′ for the network's own inputs</summary>
    public EquatableArray<Statement> InputGradient(LayerBuffers layer)
    {
        var sum = new Local(layer.Below is null ? "sum" : $"sum{layer.Below.Number}");
        var schedule = layer.Plan.Schedule;
        Expression result = layer.Below is null ? sum : layer.Below.Receive(sum, Loop.Input);
        return
        [
            DenseEquations.InputGradient(layer),
            .. For.Nest(
                schedule.InputOutside,
                new Let(sum, 0),
                new For(schedule.InputInner, [new Accumulate(sum, layer.Delta * layer.WBack(W(layer)))]),
                new Assign(layer.DeltaBelow, result)),
        ];
    }

    private static readonly Term _output = new(Loop.Output, 1);

    private Element W(LayerBuffers layer) => RowByRow(layer.Parameters(ParameterRole.Weights));

    private static Element B(LayerBuffers layer) => layer.Parameters(ParameterRole.Biases).At(_output);

    private Element RowByRow(Buffer weights) => weights.At(new Term(Loop.Input, Outputs), _output);
}
