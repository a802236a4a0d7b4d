namespace FixedNet.Tests.Networks.SinglePrecision;

// The networks of Reference/specs.json in single precision, under the names they have there.
#pragma warning disable FN018 // PyTorch's numbers are wanted for losses that train badly, too.

[Network(2, Loss = Loss.CrossEntropy, Reduction = Reduction.Sum)]
[Dense(3, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
public sealed partial class Moons_2_3_2 { }

[Network(2, Loss = Loss.HalfSquaredError)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
public sealed partial class Or_2_2_1 { }

[Network(8, Loss = Loss.MeanSquaredError)]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(4)]
public sealed partial class Npc_8_16_16_4 { }

[Network(32, Loss = Loss.Huber)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(8)]
public sealed partial class Policy_32_64_64_8 { }

[Network(4, Loss = Loss.HalfSquaredError, Reduction = Reduction.Sum)]
[Dense(32, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(4)]
public sealed partial class Matexp_4_32_16_4 { }

[Network(7, Loss = Loss.MeanAbsoluteError)]
[Dense(13, Activation.LeakyRelu)]
[Dense(5, Activation.Elu)]
[Dense(3)]
public sealed partial class Odd_7_13_5_3 { }

[Network(9, Loss = Loss.CrossEntropy)]
[Dense(17, Activation.Gelu)]
[Dense(6, Activation.Softmax)]
public sealed partial class Gelu_9_17_6 { }

[Network(3, Loss = Loss.BinaryCrossEntropy)]
[Dense(11, Activation.Silu)]
[Dense(2, Activation.Sigmoid)]
public sealed partial class Silu_3_11_2 { }

[Network(5, Loss = Loss.HalfSquaredError, Reduction = Reduction.Sum)]
[Dense(6, Activation.Softplus)]
[Dense(1, Activation.HardTanh)]
public sealed partial class Softplus_5_6_1 { }

[Network(1, Loss = Loss.MeanSquaredError)]
[Dense(1)]
public sealed partial class One_1_1 { }
