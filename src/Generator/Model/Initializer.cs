namespace FixedNet.Generator.Model;

/// <summary>How a block of parameters starts.</summary>
internal enum Initializer
{
    Zeros,

    Ones,

    /// <summary>Uniform, of variance 2 / (inputs + outputs), for activations that are symmetric or saturate (Glorot and Bengio 2010).</summary>
    Glorot,

    /// <summary>Uniform, of variance 2 / inputs, for activations that cut off or damp one half of their range (He et al. 2015).</summary>
    He,
}

/// <summary>Which initialisation suits an activation.</summary>
internal static class Initialization
{
    public static Initializer Of(ActivationKind activation) => activation
        is ActivationKind.Relu or ActivationKind.LeakyRelu or ActivationKind.Elu
        or ActivationKind.Gelu or ActivationKind.Silu or ActivationKind.Softplus ? Initializer.He : Initializer.Glorot;
}
