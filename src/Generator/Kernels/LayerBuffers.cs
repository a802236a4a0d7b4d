using System.Collections.Generic;
using System.Linq;
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
    private readonly LayerPlan _plan;
    private readonly LayerBuffers? _below;
    private readonly Standing _standing;
    private readonly int _column;

    private LayerBuffers(NetworkPlan network, LayerPlan plan, LayerBuffers? below, Standing standing = Standing.Rows)
    {
        (_plan, _below, _standing, _column) = (plan, below, standing, network.Scratch.TrainingTile.Samples);
        int k = plan.Number;
        bool isLast = k == network.Layers.Count;
        LayerScratch scratch = network.Scratch.Layers[k - 1];
        Function = ActivationFunction.Of(plan.Activation);

        Buffer weights = new($"W{k}", null, Home.Parameters, plan.WeightsOffset, plan.WeightCount);
        Buffer biases = new($"b{k}", null, Home.Parameters, plan.BiasOffset, plan.Outputs);
        Buffer weightGradient = new($"dW{k}", null, Home.Gradient, plan.WeightsOffset, plan.WeightCount);
        Buffer biasGradient = new($"db{k}", null, Home.Gradient, plan.BiasOffset, plan.Outputs);

        // The last layer's outputs are the caller's, or stand in scratch; either way they come as an argument; the offset is the one in scratch.
        int padded = IsInSampleLanes ? plan.Outputs : network.Dialect.Padded(plan.Outputs);
        Home between = standing == Standing.Locals || (IsInSampleLanes && isLast) ? Home.Locals : Home.Scratch;
        bool isArgument = isLast && !(between == Home.Locals && (IsInSampleLanes || KeepsLast(network)));
        Activations = isArgument ? Rows($"A{k}", $"a{k}", Home.Argument, scratch.A, plan.Outputs) : Rows($"A{k}", $"a{k}", between, scratch.A, padded);
        Deltas = Rows($"Delta{k}", $"delta{k}", standing == Standing.Locals ? Home.Locals : Home.Scratch, scratch.Delta, padded);

        Term o = new(Output, 1);
        W = weights.At(new Term(Input, plan.Outputs), o);
        B = biases.At(o);
        DW = weightGradient.At(new Term(Input, plan.Outputs), o);
        DB = biasGradient.At(o);
        A = At(Activations, Output);
        Z = plan.KeepsZ && !IsOneSample ? At(Rows($"Z{k}", $"rowZ{k}", between, scratch.Z, padded), Output) : null;
        Logit = IsInSampleLanes ? new Buffer($"logit{k}", null, Home.Locals, 0, padded).At(o) : A;
        Delta = At(Deltas, Output);

        // This layer's inputs are the outputs of the one below, counted by i.
        X = At(below?.Activations ?? Rows("X", "x", Home.Argument, 0, plan.Inputs), Input);
        DeltaBelow = At(below?.Deltas ?? Rows("dX", "dx", Home.Argument, 0, plan.Inputs), Input);

        int paddedInputs = network.Dialect.Padded(plan.Inputs);
        IsTransposed = standing == Standing.Rows && !network.Dialect.IsScalar && below is not null;
        WBack = IsTransposed
            ? new Buffer($"V{k}", null, Home.Transposed, scratch.Transposed, plan.Outputs * paddedInputs).At(new Term(Output, paddedInputs), new Term(Input, 1))
            : W;
    }

    /// <summary>The numbers of all layers, in order.</summary>
    public static List<LayerBuffers> Of(NetworkPlan plan, Standing standing)
    {
        var layers = new List<LayerBuffers>();
        foreach (LayerPlan layer in plan.Layers)
            layers.Add(new LayerBuffers(plan, layer, layers.LastOrDefault(), standing));
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

    /// <summary>x[s, i], the layer's inputs</summary>
    public Element X { get; }

    public Element W { get; }

    /// <summary>The weights as the input gradient reads them: W, or its transposed copy.</summary>
    public Element WBack { get; }

    public bool IsTransposed { get; }

    public Element B { get; }

    /// <summary>z[s, o], where it is kept beside a</summary>
    public Element? Z { get; }

    /// <summary>a[s, o] = f(z[s, o])</summary>
    public Element A { get; }

    /// <summary>z[s, o] where the forward pass stops at it: in a's place, or with samples in lanes in variables of its own.</summary>
    public Element Logit { get; }

    /// <summary>δ[s, o] = ∂C/∂z[s, o]</summary>
    public Element Delta { get; }

    public Element DW { get; }

    public Element DB { get; }

    /// <summary>δ[s, i] of the layer below, or for the first layer the gradient of the network's inputs</summary>
    public Element DeltaBelow { get; }

    /// <summary>z of the layer below at [s, i], where it is kept</summary>
    public Element? ZBelow => _below?.Z is { } z ? At(z.Buffer, Input) : null;

    /// <summary>A value to be summed over the samples: nothing in the lanes past the batch's end.</summary>
    public Expression Counted(Expression value) => IsInSampleLanes ? new Live(value) : value;

    /// <summary>The shape of numbers that each sample has: "[n, 3]", or "[3]" of one sample.</summary>
    public string Shape(int width) => IsOneSample ? $"[{width}]" : $"[n, {width}]";

    /// <summary>Whether the outputs of a single sample stand in vectors until the output stage is done with them.</summary>
    private static bool KeepsLast(NetworkPlan network) => !network.Dialect.IsScalar && network.Layers.Last().StopsAtZ;

    private Buffer Rows(string name, string row, Home home, int offset, int width)
    {
        if (HasRows(home))
            return new Buffer(name, row, home, offset, width);
        return HasColumns(home) ? new Buffer(name, null, home, offset * _column, width * _column) : new Buffer(row, null, home, offset, width);
    }

    private Element At(Buffer buffer, string variable)
    {
        if (HasRows(buffer.Home))
            return buffer.At(new Term(Sample, buffer.Length), new Term(variable, 1));
        return HasColumns(buffer.Home) ? buffer.At(new Term(Sample, 1), new Term(variable, _column)) : buffer.At(new Term(variable, 1));
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
