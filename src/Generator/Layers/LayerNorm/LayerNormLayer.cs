using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Layers.LayerNorm;

/// <summary>
/// [LayerNorm]: a = n ⊙ g + b, n = (x − μ) / √(σ² + ε), with the mean μ and the variance σ² of a sample's row (Ba, Kiros, Hinton 2016). n and
/// r = 1/√(σ² + ε) stay for the way back.
/// </summary>
internal sealed record LayerNormLayer(double Epsilon = LayerNormLayer.DefaultEpsilon) : LayerModel(ActivationKind.Identity), ILayerFormulas
{
    private const double DefaultEpsilon = 1e-5;

    public static LayerNormLayer Read(ILayerAttribute attribute) => new(attribute.Positive("Epsilon", DefaultEpsilon));

    public override string Title => "layerNorm";

    public override string Legend =>
        "Of a norm: μk and σk² the mean and the variance of its input's numbers, rk = 1/√(σk² + ε), nk = (input − μk) rk, gk gain, ak = nk ⊙ gk + bk, δk = ∂C/∂ak.";

    public override int OutputsOf(int inputs) => inputs;

    public override EquatableArray<ParameterBlock> ParametersOf(int inputs) =>
    [
        new(ParameterRole.Gain, "g", 1, inputs, Initializer.Ones),
        new(ParameterRole.Biases, "b", 1, inputs, Initializer.Zeros),
    ];

    public override EquatableArray<SavedNumbers> SavedOf(int inputs) => [new("N", inputs), new("R", 1)];

    /// <summary>A term each of the mean and of the variance, and two to make a of x.</summary>
    public override (int Terms, int Sums) WorkOf(int inputs) => (4, inputs);

    /// <summary>δ goes back through the gains as they were, of which there is no copy.</summary>
    public override bool CanDescend => false;

    public override string Described(string runtime, int inputs) => Described("LayerNorm", inputs, ("epsilon", Numbers.Text(Epsilon) + "d"));

    /// <summary>a[s, o] = (x[s, o] − μ[s]) r[s] g[o] + b[o]</summary>
    public EquatableArray<Statement> Forward(LayerBuffers layer)
    {
        int k = layer.Number, n = layer.Plan.Outputs;
        RowByRow row = new(layer.Outputs);
        Local sum = new($"sum{k}"), mean = new($"mean{k}"), squares = new($"squares{k}"), r = new($"r{k}"), normal = new($"n{k}");
        Element x = layer.XAt(Loop.Output);
        Statement[] keeps = layer.Saved.Count == 0 ? [] : [new Assign(N(layer), normal)];
        Statement[] keepsR = layer.Saved.Count == 0 ? [] : [new Assign(R(layer), r)];
        return
        [
            LayerNormEquations.Forward(layer, Epsilon),
            layer.Nest(row,
            [
                new Let(sum, 0),
                layer.Along(row, new Accumulate(sum, x)),
                new Let(mean, sum / n),
                new Let(squares, 0),
                layer.Along(row, new Accumulate(squares, (x - mean) * (x - mean))),
                new Let(r, new Number(1) / new Call(Ir.Function.Sqrt, squares / n + new Real(Epsilon))),
                .. keepsR,
                layer.Along(row, [new Let(normal, (x - mean) * r), .. keeps, layer.Store(normal * Gain(layer) + layer.Parameters(ParameterRole.Biases).At(_output))]),
            ]),
        ];
    }

    /// <summary>The gradient as it is: a is no function of its own number alone.</summary>
    public Expression Receive(LayerBuffers layer, Expression gradient, string variable) => gradient;

    /// <summary>db[o] = Σₛ δ[s, o], dg[o] = Σₛ δ[s, o] n[s, o]</summary>
    public EquatableArray<Statement> Gradient(LayerBuffers layer) =>
    [
        LayerNormEquations.GainGradient(layer), layer.Nest(new ColumnSums(layer.Outputs, layer.Delta * N(layer), Into(layer, ParameterRole.Gain))),
        LayerNormEquations.BiasGradient(layer), layer.Nest(new ColumnSums(layer.Outputs, layer.Delta, Into(layer, ParameterRole.Biases))),
    ];

    public EquatableArray<Statement> Update(LayerBuffers layer) => throw Walk.Unknown(Accumulation.Descent);

    /// <summary>dx[s, o] = (h[o] − Σⱼ h[j] / n − n[s, o] Σⱼ h[j] n[s, j] / n) r[s],  h = δ ⊙ g: the mean and the variance depend on x too.</summary>
    public EquatableArray<Statement> InputGradient(LayerBuffers layer)
    {
        int n = layer.Plan.Outputs;
        RowByRow row = new(layer.Outputs);
        Local sum = new("sum"), along = new("along"), mean = new("mean"), slope = new("slope"), r = new("r");
        Expression h = layer.Delta * Gain(layer);
        return
        [
            LayerNormEquations.InputGradient(layer),
            layer.Nest(row,
            [
                new Let(sum, 0),
                layer.Along(row, new Accumulate(sum, h)),
                new Let(along, 0),
                layer.Along(row, new Accumulate(along, h * N(layer))),
                new Let(mean, sum / n),
                new Let(slope, along / n),
                new Let(r, R(layer)),
                layer.Along(row, layer.HandDown((h - mean - N(layer) * slope) * r, Loop.Output)),
            ]),
        ];
    }

    private static readonly Term _output = new(Loop.Output, 1);

    private static Element Gain(LayerBuffers layer) => layer.Parameters(ParameterRole.Gain).At(_output);

    private static Element N(LayerBuffers layer) => layer.At(layer.Saved[0], Loop.Output);

    private static Element R(LayerBuffers layer) => layer.OnlyAt(layer.Saved[1]);

    private static Added Into(LayerBuffers layer, ParameterRole role) => new(layer.Gradient(role).At(_output), Accumulation.Sum);
}
