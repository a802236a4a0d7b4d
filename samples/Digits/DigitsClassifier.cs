using FixedNet;

namespace Samples.Digits;

/// <summary>The 64 grey levels of an 8×8 image in, the probabilities of ten digits out.</summary>
[Network(64, Loss = Loss.CrossEntropy)]
[Dense(48, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public sealed partial class DigitsClassifier;
