using FixedNet.Generator.Model;

namespace FixedNet.Generator.Planning;

/// <summary>A layer before it has a place and a schedule.</summary>
/// <param name="Below">The activation of the layer below; the identity for the first layer.</param>
/// <param name="StopsAtZ">Whether its activation is applied by the output stage.</param>
internal sealed record LayerShape(LayerModel Model, int Number, int Inputs, ActivationKind Below, bool StopsAtZ)
{
    public int Outputs => Model.OutputsOf(Inputs);

    public ActivationKind Activation => Model.Activation;

    /// <summary>What the forward formula would cost unrolled.</summary>
    public MethodCost ForwardCost => Cost(Outputs, StopsAtZ ? ActivationKind.Identity : Activation);

    /// <summary>What the input gradient would cost unrolled.</summary>
    public MethodCost InputGradientCost => Cost(Inputs, Below);

    private MethodCost Cost(int sums, ActivationKind activation) => new(
        (long)Inputs * Outputs * Limits.InstructionsPerProduct + (long)sums * Limits.InstructionsPerSum,
        ActivationFunction.Of(activation).Function is null ? 0 : sums);
}
