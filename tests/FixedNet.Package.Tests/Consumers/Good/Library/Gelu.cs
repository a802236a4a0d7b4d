using FixedNet;

namespace Library;

/// <summary>A network that another assembly uses.</summary>
[Network(9, Loss = Loss.CrossEntropy)]
[Dense(17, Activation.Gelu)]
[Dense(6, Activation.Softmax)]
public sealed partial class Gelu { }
