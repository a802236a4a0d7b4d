using FixedNet.Generator.Model;

namespace FixedNet.Generator.Planning;

/// <summary>A layer before it has a place and a schedule.</summary>
/// <param name="StopsAtZ">Whether its activation is applied by the output stage.</param>
internal sealed record LayerShape(LayerModel Model, int Number, int Inputs, bool StopsAtZ)
{
    public int Outputs => Model.OutputsOf(Inputs);

    /// <summary>The terms of each sum of the forward formula.</summary>
    public int Terms => Model.WorkOf(Inputs).Terms;

    /// <summary>The terms of all its sums together.</summary>
    public long Products => (long)Terms * Model.WorkOf(Inputs).Sums;

    /// <summary>What the forward formula would cost unrolled.</summary>
    public MethodCost ForwardCost => MethodCost.OfProduct(Terms, Model.WorkOf(Inputs).Sums, !StopsAtZ && Model.Function.Function is not null);
}
