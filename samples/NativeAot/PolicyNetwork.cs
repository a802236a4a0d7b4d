using FixedNet;

namespace Samples.NativeAot;

/// <summary>Large enough to gain from wide vectors, small enough to train in a second.</summary>
[Network(32, Loss = Loss.Huber)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Gelu)]
[Dense(8)]
public sealed partial class PolicyNetwork { }
