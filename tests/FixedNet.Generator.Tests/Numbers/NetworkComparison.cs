using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Numbers;

/// <summary>Everything that a network computes for a batch, to be held against another's.</summary>
public sealed record NetworkComparison(double[] Outputs, double[] Output, double[] OutputsOfEach, Derivatives Product, double? Evaluated, Derivatives? OfLoss)
{
    public static NetworkComparison Of(NumericNetwork network, Problem at)
    {
        bool hasLoss = network.Spec.Loss != Loss.None;
        return new NetworkComparison(
            network.Outputs(at.Parameters, at.Inputs),
            network.Output(at.Parameters, at.Inputs[..network.Spec.Inputs]),
            network.OutputsOfEach(at.ParametersOfEach(at.Inputs.Length / network.Spec.Inputs), at.Inputs),
            network.VectorJacobianProduct(at.Parameters, at.Inputs, at.OutputGradients),
            hasLoss ? network.Evaluate(at.Parameters, at.Inputs, at.Targets) : null,
            hasLoss ? network.Backward(at.Parameters, at.Inputs, at.Targets) : null);
    }

    public void AssertSame(NetworkComparison other, double bound, string what)
    {
        Relative.AssertClose(Outputs, other.Outputs, bound, $"{what}: outputs");
        Relative.AssertClose(Output, other.Output, bound, $"{what}: output of one sample");
        Relative.AssertClose(OutputsOfEach, other.OutputsOfEach, bound, $"{what}: outputs of a network for each sample");
        Relative.AssertClose(Product.Gradient, other.Product.Gradient, bound, $"{what}: product by parameters");
        Relative.AssertClose(Product.InputGradients, other.Product.InputGradients, bound, $"{what}: product by inputs");
        Assert.Equal(OfLoss is null, other.OfLoss is null);
        if (OfLoss is null)
            return;
        Relative.AssertClose(Evaluated!.Value, other.Evaluated!.Value, bound, $"{what}: loss");
        Relative.AssertClose(OfLoss.Loss, other.OfLoss!.Loss, bound, $"{what}: loss of the backward pass");
        Relative.AssertClose(OfLoss.Gradient, other.OfLoss.Gradient, bound, $"{what}: loss by parameters");
        Relative.AssertClose(OfLoss.InputGradients, other.OfLoss.InputGradients, bound, $"{what}: loss by inputs");
    }
}
