extern alias nn;
using nn::FixedNet;

namespace Alias;

[Network(4, Loss = Loss.HalfSquaredError, Reduction = Reduction.Sum)]
[Dense(32, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(4)]
public sealed partial class Matexp { }
