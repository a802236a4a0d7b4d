namespace FixedNet.Tests.Networks;

// The networks of the tests that need no PyTorch: small and large enough for every regime of the planner.
#pragma warning disable FN018 // sigmoid and softmax under losses of differences: they are to be right, too

/// <summary>Unrolled; every sum over the batch is divided by it.</summary>
[Network(3, Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Dense(5, Activation.Tanh)]
[Dense(2)]
public sealed partial class UnrolledMean { }

/// <summary>Unrolled, with a loss that is computed from z.</summary>
[Network(3, Loss = Loss.CrossEntropy, Reduction = Reduction.Sum, Precision = Precision.Double)]
[Dense(5, Activation.Silu)]
[Dense(4, Activation.Softmax)]
public sealed partial class UnrolledSum { }

/// <summary>One method a layer, in loops; δ is scaled by outputs and batch.</summary>
[Network(30, Loss = Loss.BinaryCrossEntropy, Precision = Precision.Double)]
[Dense(33, Activation.Gelu)]
[Dense(7, Activation.Sigmoid)]
public sealed partial class LoopedMean { }

/// <summary>In loops, in single precision.</summary>
[Network(30, Loss = Loss.HalfSquaredError, Reduction = Reduction.Sum)]
[Dense(33, Activation.Softplus)]
[Dense(7, Activation.Tanh)]
public sealed partial class LoopedSum { }

/// <summary>Scratch past what the stack may give, in inference and in training.</summary>
[Network(2, Loss = Loss.Huber)]
[Dense(1030, Activation.Silu)]
[Dense(3, Activation.Softmax)]
public sealed partial class UnmanagedScratch { }

/// <summary>No layer between: inference needs no scratch.</summary>
[Network(2, Loss = Loss.HalfSquaredError)]
[Dense(3, Activation.Sigmoid)]
public sealed partial class OneLayer { }

/// <summary>Unrolled, with the same bits everywhere.</summary>
[Network(3, Loss = Loss.Huber, Deterministic = true)]
[Dense(5, Activation.Gelu)]
[Dense(2)]
public sealed partial class UnrolledDeterministic { }

/// <summary>In loops, with the same bits everywhere.</summary>
[Network(30, Loss = Loss.CrossEntropy, Precision = Precision.Double, Deterministic = true)]
[Dense(33, Activation.Tanh)]
[Dense(7, Activation.Softmax)]
public sealed partial class LoopedDeterministic { }

/// <summary>No loss: inference and the vector-Jacobian product.</summary>
[Network(4)]
[Dense(6, Activation.Elu)]
[Dense(3, Activation.Softmax)]
public sealed partial class WithoutLoss { }
