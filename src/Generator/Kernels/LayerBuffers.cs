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

    public LayerBuffers(NetworkPlan network, LayerPlan plan, LayerBuffers? below)
    {
        (_plan, _below) = (plan, below);
        int k = plan.Number;
        LayerScratch scratch = network.Scratch.Layers[k - 1];
        Function = ActivationFunction.Of(plan.Activation);

        Buffer weights = new($"W{k}", null, Home.Parameters, plan.WeightsOffset, plan.WeightCount);
        Buffer biases = new($"b{k}", null, Home.Parameters, plan.BiasOffset, plan.Outputs);
        Buffer weightGradient = new($"dW{k}", null, Home.Gradient, plan.WeightsOffset, plan.WeightCount);
        Buffer biasGradient = new($"db{k}", null, Home.Gradient, plan.BiasOffset, plan.Outputs);

        // The last layer's outputs are the caller's, or stand in scratch; either way they come as an argument.
        Home home = k == network.Layers.Count ? Home.Argument : Home.Scratch;
        Activations = new($"A{k}", $"a{k}", home, scratch.A, plan.Outputs);
        Deltas = new($"Delta{k}", $"delta{k}", Home.Scratch, scratch.Delta, plan.Outputs);

        Term s = new(Sample, plan.Outputs), o = new(Output, 1), i = new(Input, 1);
        W = weights.At(new Term(Input, plan.Outputs), o);
        B = biases.At(o);
        DW = weightGradient.At(new Term(Input, plan.Outputs), o);
        DB = biasGradient.At(o);
        A = Activations.At(s, o);
        Z = plan.KeepsZ ? new Buffer($"Z{k}", $"rowZ{k}", Home.Scratch, scratch.Z, plan.Outputs).At(s, o) : null;
        Delta = Deltas.At(s, o);

        // This layer's inputs are the outputs of the one below, counted by i.
        X = below is null
            ? new Buffer("X", "x", Home.Argument, 0, plan.Inputs).At(new Term(Sample, plan.Inputs), i)
            : below.ByInput(below.A);
        DeltaBelow = below is null
            ? new Buffer("dX", "dx", Home.Argument, 0, plan.Inputs).At(new Term(Sample, plan.Inputs), i)
            : below.ByInput(below.Delta);
    }

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
    public Element? ZBelow => _below?.Z is { } z ? _below.ByInput(z) : null;

    private Element ByInput(Element element) =>
        element.Buffer.At(new Term(Sample, _plan.Outputs), new Term(Input, 1));
}
