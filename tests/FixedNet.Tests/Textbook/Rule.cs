namespace FixedNet.Tests.Textbook;

/// <summary>How <see cref="TwoLayers"/> computes a gradient: rightly, or by one mistake that questions about backpropagation show again and again.</summary>
public enum Rule
{
    Right,

    /// <summary>db[j] = Σ_k δ[x_j, k]: summed along the units, so that each number belongs to a sample.</summary>
    BiasSummedOverUnits,

    /// <summary>db[j] = Σ_x Σ_k δ[x, k]: one number for every bias.</summary>
    OneScalarForEveryBias,

    /// <summary>σ′ = z (1 − z): the formula that takes the output a, given the pre-activation.</summary>
    SlopeOfPreActivation,

    /// <summary>δ1 from dW2, the gradient of the weights, where W2 belongs.</summary>
    DeltaFromWeightGradients,
}
