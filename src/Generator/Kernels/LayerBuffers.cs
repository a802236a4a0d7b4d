using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Planning.Loop;

namespace FixedNet.Generator.Kernels;

/// <summary>
/// The numbers of one layer, each as a function of sample s, output o and input i: the symbols that its equations are written in.
/// </summary>
internal sealed class LayerBuffers
{
    private readonly LayerPlan _plan;
    private readonly LayerBuffers? _below;

    /// <param name="oneSample">Whether for one sample, with what stands between the layers in local variables; inference only.</param>
    public LayerBuffers(NetworkPlan network, LayerPlan plan, LayerBuffers? below, bool oneSample = false)
    {
        (_plan, _below, IsOneSample) = (plan, below, oneSample);
        int k = plan.Number;
        bool isLast = k == network.Layers.Count;
        LayerScratch scratch = network.Scratch.Layers[k - 1];
        Function = ActivationFunction.Of(plan.Activation);

        Buffer weights = new($"W{k}", null, Home.Parameters, plan.WeightsOffset, plan.WeightCount);
        Buffer biases = new($"b{k}", null, Home.Parameters, plan.BiasOffset, plan.Outputs);
        Buffer weightGradient = new($"dW{k}", null, Home.Gradient, plan.WeightsOffset, plan.WeightCount);
        Buffer biasGradient = new($"db{k}", null, Home.Gradient, plan.BiasOffset, plan.Outputs);

        // The last layer's outputs are the caller's, or stand in scratch; either way they come as an argument.
        Home home = isLast ? Home.Argument : oneSample ? Home.Locals : Home.Scratch;
        Activations = Rows($"A{k}", $"a{k}", home, scratch.A);
        Deltas = Rows($"Delta{k}", $"delta{k}", Home.Scratch, scratch.Delta);

        Term o = new(Output, 1);
        W = weights.At(new Term(Input, plan.Outputs), o);
        B = biases.At(o);
        DW = weightGradient.At(new Term(Input, plan.Outputs), o);
        DB = biasGradient.At(o);
        A = At(Activations, Output);
        Z = plan.KeepsZ && !oneSample ? At(Rows($"Z{k}", $"rowZ{k}", Home.Scratch, scratch.Z), Output) : null;
        Delta = At(Deltas, Output);

        // This layer's inputs are the outputs of the one below, counted by i.
        X = At(below?.Activations ?? Rows("X", "x", Home.Argument, 0, plan.Inputs), Input);
        DeltaBelow = At(below?.Deltas ?? Rows("dX", "dx", Home.Argument, 0, plan.Inputs), Input);
    }

    /// <summary>Whether these are the numbers of one sample, without rows.</summary>
    public bool IsOneSample { get; }

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

    public Element B { get; }

    /// <summary>z[s, o], where it is kept beside a</summary>
    public Element? Z { get; }

    /// <summary>a[s, o] = f(z[s, o])</summary>
    public Element A { get; }

    /// <summary>δ[s, o] = ∂C/∂z[s, o]</summary>
    public Element Delta { get; }

    public Element DW { get; }

    public Element DB { get; }

    /// <summary>δ[s, i] of the layer below, or for the first layer the gradient of the network's inputs</summary>
    public Element DeltaBelow { get; }

    /// <summary>z of the layer below at [s, i], where it is kept</summary>
    public Element? ZBelow => _below?.Z is { } z ? At(z.Buffer, Input) : null;

    /// <summary>The shape of numbers that each sample has: "[n, 3]", or "[3]" of one sample.</summary>
    public string Shape(int width) => IsOneSample ? $"[{width}]" : $"[n, {width}]";

    private Buffer Rows(string name, string row, Home home, int offset, int? width = null) => IsOneSample
        ? new Buffer(row, null, home, offset, width ?? _plan.Outputs)
        : new Buffer(name, row, home, offset, width ?? _plan.Outputs);

    private Element At(Buffer buffer, string variable) => IsOneSample
        ? buffer.At(new Term(variable, 1))
        : buffer.At(new Term(Sample, buffer.Length), new Term(variable, 1));
}
