using FixedNet;

namespace Samples.Iris;

/// <summary>
/// Four measurements of a flower in, the probabilities of three species out. The forward and the backward pass are generated; to read
/// them, build with <c>-p:EmitCompilerGeneratedFiles=true</c> and look under obj/.
/// </summary>
[Network(4, Loss = Loss.CrossEntropy)]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
public sealed partial class IrisClassifier;
