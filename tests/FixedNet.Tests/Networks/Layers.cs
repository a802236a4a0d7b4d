namespace FixedNet.Tests.Networks;

/// <summary>Every kind of layer, few numbers.</summary>
[Network(3, Loss = Loss.MeanSquaredError)]
[Dense(4, Activation.LeakyRelu, Slope = 0.2)]
[LayerNorm]
[Activate(Activation.Gelu)]
[Dense(2)]
public sealed partial class UnrolledLayers { }

/// <summary>Every kind of layer, in loops.</summary>
[Network(30, Loss = Loss.Huber)]
[LayerNorm(Epsilon = 1e-3)]
[Dense(41, Activation.LeakyRelu, Slope = -0.1)]
[Activate(Activation.Tanh)]
[Dense(27)]
[LayerNorm]
public sealed partial class LoopedLayers { }

/// <summary>The same bits everywhere.</summary>
[Network(10, Loss = Loss.MeanSquaredError, Deterministic = true)]
[Dense(18, Activation.LeakyRelu, Slope = 0.3)]
[LayerNorm]
[Activate(Activation.Silu)]
[Dense(5)]
public sealed partial class LayersDeterministic { }
