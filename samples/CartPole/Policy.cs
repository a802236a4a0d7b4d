using FixedNet;

namespace Samples.CartPole;

/// <summary>The cart's state in; which way to push out: right if the output is positive, else left.</summary>
[Network(4)]
[Dense(8, Activation.Tanh)]
[Dense(1)]
public sealed partial class Policy;
