namespace FixedNet.Tests.Shared;

/// <summary>A loss and its derivatives; a vector-Jacobian product has no loss.</summary>
public sealed record Derivatives(double Loss, double[] Gradient, double[] InputGradients);

/// <summary>
/// What a network computes, in double whatever its precision: generated code, the interpreted kernels and the naive reference alike,
/// so that each is put to the same tests.
/// </summary>
public abstract class NumericNetwork(NetworkSpec spec)
{
    public NetworkSpec Spec { get; } = spec;

    /// <summary>The outputs of one sample, by whatever way there is for one alone.</summary>
    public virtual double[] Output(double[] parameters, double[] input) => Outputs(parameters, input);

    public abstract double[] Outputs(double[] parameters, double[] inputs);

    /// <summary>The outputs of many networks, each with parameters and a sample of its own.</summary>
    public virtual double[] OutputsOfEach(double[] parametersOfAll, double[] inputs) =>
        [.. parametersOfAll.Chunk(Spec.ParameterCount).Zip(inputs.Chunk(Spec.Inputs), Output).SelectMany(output => output)];

    public abstract double Evaluate(double[] parameters, double[] inputs, double[] targets);

    public abstract Derivatives Backward(double[] parameters, double[] inputs, double[] targets);

    public abstract Derivatives VectorJacobianProduct(double[] parameters, double[] inputs, double[] outputGradients);

    public override string ToString() => Spec.ToString();
}
