using FixedNet.Generator.Model;

namespace FixedNet.Generator.Planning;

/// <summary>A layer before it has a place and a schedule.</summary>
/// <param name="StopsAtZ">Whether its activation is applied by the output stage.</param>
internal sealed record LayerShape(LayerModel Model, int Number, int Inputs, bool StopsAtZ)
{
    public int Outputs => Model.OutputsOf(Inputs);

    public ActivationKind Activation => Model.Activation;

    /// <summary>What the forward formula would cost unrolled.</summary>
    public MethodCost ForwardCost => MethodCost.OfProduct(Inputs, Outputs, !StopsAtZ && ActivationFunction.Of(Activation).Function is not null);
}
