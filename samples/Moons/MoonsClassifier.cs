using FixedNet;

namespace Samples.Moons;

/// <summary>A point of the plane in, the probabilities of the two moons out. Three hidden neurons: three folds to bend a line with.</summary>
[Network(2, Loss = Loss.CrossEntropy)]
[Dense(3, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
public sealed partial class MoonsClassifier;
