namespace FixedNet.Mono
{
    /// <summary>A toy classifier: 17 parameters.</summary>
    [Network(2, Loss = Loss.CrossEntropy, BurstEntryPoints = true)]
    [Dense(3, Activation.Tanh)]
    [Dense(2, Activation.Softmax)]
    public sealed partial class W1
    {
    }

    // The textbooks train it so.
#pragma warning disable FN018
    /// <summary>The XOR network of the textbooks: 9 parameters.</summary>
    [Network(2, Loss = Loss.HalfSquaredError, BurstEntryPoints = true)]
    [Dense(2, Activation.Sigmoid)]
    [Dense(1, Activation.Sigmoid)]
    public sealed partial class W2
    {
    }
#pragma warning restore FN018

    /// <summary>A small regression or control policy: 484 parameters.</summary>
    [Network(8, Loss = Loss.MeanSquaredError, BurstEntryPoints = true)]
    [Dense(16, Activation.Tanh)]
    [Dense(16, Activation.Tanh)]
    [Dense(4)]
    public sealed partial class W3
    {
    }
}
