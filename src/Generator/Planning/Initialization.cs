using FixedNet.Generator.Model;

namespace FixedNet.Generator.Planning;

/// <summary>Which initialisation suits an activation.</summary>
internal static class Initialization
{
    /// <summary>
    /// He's variance 2/inputs for those that cut off or damp one half of their range (He et al. 2015), else Glorot's 2/(inputs + outputs)
    /// for those that are symmetric or saturate (Glorot and Bengio 2010).
    /// </summary>
    public static bool IsHe(ActivationKind activation) => activation
        is ActivationKind.Relu or ActivationKind.LeakyRelu or ActivationKind.Elu
        or ActivationKind.Gelu or ActivationKind.Silu or ActivationKind.Softplus;
}
