namespace FixedNet.Tests.Training;

/// <summary>A classifier whose training can be shared.</summary>
[Network(4, Loss = Loss.CrossEntropy)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
public sealed partial class Classifier : IParallelNetwork<float> { }

/// <summary>The same in double precision.</summary>
[Network(4, Loss = Loss.CrossEntropy, Precision = Precision.Double)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
public sealed partial class DoubleClassifier : IParallelNetwork<double> { }

/// <summary>Does not say that its training can be shared.</summary>
[Network(2, Loss = Loss.MeanSquaredError)]
[Dense(1)]
public sealed partial class Line { }

/// <summary>Nothing to train towards.</summary>
[Network(2)]
[Dense(1)]
public sealed partial class Lossless { }
