using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Ir.Loop;

namespace FixedNet.Generator.Kernels;

/// <summary>
/// The numbers of one layer, each as a function of sample s, output o and input i: the symbols that its equations are written in.
/// </summary>
internal sealed class LayerBuffers
{
    private readonly NetworkPlan _network;
    private readonly LayerPlan _plan;
    private readonly LayerBuffers? _below;
    private readonly Standing _standing;
    private readonly Around _around;
    private readonly int _column;

    private LayerBuffers(NetworkPlan network, LayerPlan plan, LayerBuffers? below, Standing standing, Around around)
    {
        (_network, _plan, _below, _standing, _around, _column) = (network, plan, below, standing, around, network.Scratch.TrainingTile.Samples);
        int k = plan.Number;
        bool isLast = k == network.Layers.Count;
        LayerScratch scratch = network.Scratch.Layers[k - 1];
        Function = plan.Model.Function;

        // The last layer's outputs are the caller's, or stand in scratch; either way they come as an argument; the offset is the one in scratch.
        Home between = standing == Standing.Locals || (IsInSampleLanes && isLast) ? Home.Locals : Home.Scratch;
        bool isArgument = isLast && !(between == Home.Locals && (IsInSampleLanes || KeepsLast(network)));
        Activations = Rows($"A{k}", $"a{k}", isArgument ? Home.Argument : between, scratch.A);
        Deltas = Rows($"Delta{k}", $"delta{k}", standing == Standing.Locals ? Home.Locals : Home.Scratch, scratch.Delta);

        A = At(Activations, Output);
        // What f′ is taken of is read where the outputs' gradient arrives; the rest by kernels that come later.
        Saved = IsOneSample ? [] : plan.Saved.Select((numbers, at) => Rows(
            $"{numbers.Symbol}{k}", $"row{numbers.Symbol}{k}", numbers.DiesWhenReceived ? between : Home.Scratch, scratch.Saved[at])).ToList();
        Logit = IsInSampleLanes ? new Buffer($"logit{k}", null, Home.Locals, 0, plan.Outputs).At(new Term(Output, 1)) : A;
        Delta = At(Deltas, Output);

        // This layer's inputs are the outputs of the one below, counted by i.
        X = At(below?.Activations ?? Rows("X", "x", Home.Argument, new ScratchRow(0, plan.Inputs)), Input);
        DeltaBelow = At(below?.Deltas ?? Rows("dX", "dx", Home.Argument, new ScratchRow(0, plan.Inputs)), Input);
    }

    /// <summary>The numbers of all layers, in order.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="standing">Where they stand.</param>
    /// <param name="around">What runs around the nests that are made of them.</param>
    public static List<LayerBuffers> Of(NetworkPlan plan, Standing standing, Around around)
    {
        var layers = new List<LayerBuffers>();
        foreach (LayerPlan layer in plan.Layers)
            layers.Add(new LayerBuffers(plan, layer, layers.LastOrDefault(), standing, around));
        return layers;
    }

    /// <summary>Whether these are the numbers of one sample, without rows.</summary>
    public bool IsOneSample => _standing is Standing.OneRow or Standing.Locals;

    /// <summary>Whether each lane has a sample of its own, those past the batch's end included.</summary>
    public bool IsInSampleLanes => _standing == Standing.SampleLanes;

    public int Number => _plan.Number;

    public LayerPlan Plan => _plan;

    public LayerBuffers? Below => _below;

    public ActivationFunction Function { get; }

    /// <summary>A: the layer's outputs for all samples at hand. Until the output stage has run, the last layer's hold z.</summary>
    public Buffer Activations { get; }

    public Buffer Deltas { get; }

    /// <summary>s</summary>
    public Extent Samples => Extent.Samples;

    /// <summary>i</summary>
    public Extent Inputs => new(Input, _plan.Inputs);

    /// <summary>o</summary>
    public Extent Outputs => new(Output, _plan.Outputs);

    /// <summary>x[s, i], the layer's inputs</summary>
    public Element X { get; }

    /// <summary>What the forward pass leaves for the way back, in the order in which the layer declares it; nothing of one sample, which has no way back.</summary>
    public IReadOnlyList<Buffer> Saved { get; }

    /// <summary>a[s, o] = f(z[s, o])</summary>
    public Element A { get; }

    /// <summary>z[s, o] where the forward pass stops at it: in a's place, or with samples in lanes in variables of its own.</summary>
    public Element Logit { get; }

    /// <summary>δ[s, o] = ∂C/∂z[s, o]</summary>
    public Element Delta { get; }

    /// <summary>δ[s, i] of the layer below, or for the first layer the gradient of the network's inputs</summary>
    public Element DeltaBelow { get; }

    /// <summary>The formulas of the layer's kind.</summary>
    public ILayerFormulas Formulas => (ILayerFormulas)_plan.Model;

    /// <summary>A product in the loops that are planned for its form.</summary>
    public Nest Nest(Product product) => Schedules.Of(product, _around, _network);

    /// <summary>Sums over the samples in the loops that are planned for their form.</summary>
    public Nest Nest(ColumnSums sums) => Schedules.Of(sums, _around, _network);

    /// <summary>Statements for each row of so many numbers, whose loops over them are <see cref="Along"/>.</summary>
    public Nest Nest(RowByRow rows, EquatableArray<Statement> row) => Schedules.Of(rows, _around, _network, row);

    /// <summary>A loop over the numbers of a row.</summary>
    public For Along(RowByRow rows, params Statement[] body) => new(Schedules.Row(rows, _around, _network).Outputs, [.. body]);

    /// <summary>A block of the layer's parameters.</summary>
    public Buffer Parameters(ParameterRole role) => Place(role, "", Home.Parameters);

    /// <summary>The gradient of a block of the layer's parameters.</summary>
    public Buffer Gradient(ParameterRole role) => Place(role, "d", Home.Gradient);

    /// <summary>W[i, o] as the input gradient reads it: where it is, or in the transposed copy that drivers make.</summary>
    public Element WBack(Element w)
    {
        if (_standing != Standing.Rows || _network.Scratch.Layers[Number - 1].Transposed is not { } rows)
            return w;
        var transposed = new Buffer($"V{Number}", null, Home.Transposed, rows.Start, _plan.Outputs * rows.Length);
        return transposed.At(new Term(Output, rows.Length), new Term(Input, 1));
    }

    /// <summary>What the layer stores when a gradient of its outputs arrives.</summary>
    public Expression Receive(Expression gradient, string variable) => Formulas.Receive(this, gradient, variable);

    /// <summary>a at the output that a loop variable says.</summary>
    public Element AAt(string variable) => At(Activations, variable);

    /// <summary>Stores the output a = f(z), of whatever a kind calls its z; or z itself where the output stage goes on from it.</summary>
    public Assign Store(Expression z) => _plan.StopsAtZ ? new(Logit, z) : new(A, Function.At(z));

    /// <summary>x at the input that a loop variable says.</summary>
    public Element XAt(string variable) => At(X.Buffer, variable);

    /// <summary>The gradient of the input that a loop variable says.</summary>
    public Element DeltaBelowAt(string variable) => At(DeltaBelow.Buffer, variable);

    /// <summary>What the layer below, or the caller, stores of a gradient of the layer's input.</summary>
    public Assign HandDown(Expression gradient, string variable) =>
        new(DeltaBelowAt(variable), Below is null ? gradient : Below.Receive(gradient, variable));

    /// <summary>A number of each sample, at what a loop variable says.</summary>
    public Element At(Buffer buffer, string variable)
    {
        if (HasRows(buffer.Home))
            return buffer.At(new Term(Sample, buffer.Length), new Term(variable, 1));
        return HasColumns(buffer.Home) ? buffer.At(new Term(Sample, 1), new Term(variable, _column)) : buffer.At(new Term(variable, 1));
    }

    /// <summary>The only number of each sample.</summary>
    public Element OnlyAt(Buffer buffer)
    {
        if (HasRows(buffer.Home))
            return buffer.At(new Term(Sample, buffer.Length));
        return HasColumns(buffer.Home) ? buffer.At(new Term(Sample, 1)) : buffer.At(0);
    }

    /// <summary>The factor " ⊙ tanh′(z1)" in equations; empty for the identity.</summary>
    public string DerivativeText => Function.Derivative is null ? "" : $" ⊙ {Function.Symbol}′(z{Number})";

    /// <summary>A value to be summed over the samples: nothing in the lanes past the batch's end.</summary>
    public Expression Counted(Expression value) => IsInSampleLanes ? new Live(value) : value;

    /// <summary>The shape of numbers that each sample has: "[n, 3]", or "[3]" of one sample.</summary>
    public string Shape(int width) => IsOneSample ? $"[{width}]" : $"[n, {width}]";

    /// <summary>Whether the outputs of a single sample stand in vectors until the output stage is done with them.</summary>
    private static bool KeepsLast(NetworkPlan network) => !network.Dialect.IsScalar && network.Layers.Last().StopsAtZ;

    private Buffer Place(ParameterRole role, string prefix, Home home)
    {
        PlacedBlock block = _plan[role];
        return new Buffer($"{prefix}{block.Block.Symbol}{Number}", null, home, block.Offset, block.Count);
    }

    private Buffer Rows(string name, string row, Home home, ScratchRow at)
    {
        if (HasRows(home))
            return new Buffer(name, row, home, at.Start, at.Length);
        return HasColumns(home) ? new Buffer(name, null, home, at.Start * _column, at.Length * _column) : new Buffer(row, null, home, at.Start, at.Length);
    }

    /// <summary>Whether there is a column for each neuron.</summary>
    private bool HasColumns(Home home) => IsInSampleLanes && home == Home.Scratch;

    /// <summary>Whether there is a row for each sample.</summary>
    private bool HasRows(Home home) => _standing switch
    {
        Standing.Rows => true,
        Standing.SampleLanes => home == Home.Argument,
        _ => false,
    };
}
