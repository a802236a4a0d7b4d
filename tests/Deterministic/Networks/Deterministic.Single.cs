namespace FixedNet.Tests.Networks.SinglePrecision.Deterministic
{
    // The networks of Reference/specs.json, of all activations and losses, and two more for what those leave out: softmax under another loss
    // than its own, and scratch past what the stack may give. Deterministic, in single precision. C# 9, as Unity and Mono have it.
#pragma warning disable FN018 // Losses that train badly are to be the same everywhere, too.

    [Network(2, Loss = Loss.CrossEntropy, Reduction = Reduction.Sum, Deterministic = true)]
    [Dense(3, Activation.Tanh)]
    [Dense(2, Activation.Softmax)]
    public sealed partial class Moons_2_3_2 { }

    [Network(2, Loss = Loss.HalfSquaredError, Deterministic = true)]
    [Dense(2, Activation.Sigmoid)]
    [Dense(1, Activation.Sigmoid)]
    public sealed partial class Or_2_2_1 { }

    [Network(8, Loss = Loss.MeanSquaredError, Deterministic = true)]
    [Dense(16, Activation.Tanh)]
    [Dense(16, Activation.Tanh)]
    [Dense(4)]
    public sealed partial class Npc_8_16_16_4 { }

    [Network(32, Loss = Loss.Huber, Deterministic = true)]
    [Dense(64, Activation.Relu)]
    [Dense(64, Activation.Relu)]
    [Dense(8)]
    public sealed partial class Policy_32_64_64_8 { }

    [Network(4, Loss = Loss.HalfSquaredError, Reduction = Reduction.Sum, Deterministic = true)]
    [Dense(32, Activation.Tanh)]
    [Dense(16, Activation.Tanh)]
    [Dense(4)]
    public sealed partial class Matexp_4_32_16_4 { }

    [Network(7, Loss = Loss.MeanAbsoluteError, Deterministic = true)]
    [Dense(13, Activation.LeakyRelu)]
    [Dense(5, Activation.Elu)]
    [Dense(3)]
    public sealed partial class Odd_7_13_5_3 { }

    [Network(9, Loss = Loss.CrossEntropy, Deterministic = true)]
    [Dense(17, Activation.Gelu)]
    [Dense(6, Activation.Softmax)]
    public sealed partial class Gelu_9_17_6 { }

    [Network(3, Loss = Loss.BinaryCrossEntropy, Deterministic = true)]
    [Dense(11, Activation.Silu)]
    [Dense(2, Activation.Sigmoid)]
    public sealed partial class Silu_3_11_2 { }

    [Network(5, Loss = Loss.HalfSquaredError, Reduction = Reduction.Sum, Deterministic = true)]
    [Dense(6, Activation.Softplus)]
    [Dense(1, Activation.HardTanh)]
    public sealed partial class Softplus_5_6_1 { }

    [Network(1, Loss = Loss.MeanSquaredError, Deterministic = true)]
    [Dense(1)]
    public sealed partial class One_1_1 { }

    [Network(30, Loss = Loss.MeanSquaredError, Deterministic = true)]
    [Dense(33, Activation.Sigmoid)]
    [Dense(7, Activation.Softmax)]
    public sealed partial class Softmax_30_33_7 { }

    [Network(2, Loss = Loss.HalfSquaredError, Deterministic = true)]
    [Dense(1030, Activation.Silu)]
    [Dense(3)]
    public sealed partial class Wide_2_1030_3 { }
}
