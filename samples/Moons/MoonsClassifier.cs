using FixedNet;

namespace Samples.Moons;

/// <summary>A point in, the probabilities of the two moons out. Each of the three hidden neurons may bend the line between.</summary>
[Network(2, Loss = Loss.CrossEntropy)]
[Dense(3, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
public sealed partial class MoonsClassifier;
