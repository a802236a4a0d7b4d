namespace FixedNet.Tests.Training;

/// <summary>A classifier.</summary>
[Network(4, Loss = Loss.CrossEntropy)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
public sealed partial class Classifier { }

/// <summary>The same in double precision.</summary>
[Network(4, Loss = Loss.CrossEntropy, Precision = Precision.Double)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
public sealed partial class DoubleClassifier { }

/// <summary>A line to fit.</summary>
[Network(2, Loss = Loss.MeanSquaredError)]
[Dense(1)]
public sealed partial class Line { }

/// <summary>Nothing to train towards.</summary>
[Network(2)]
[Dense(1)]
public sealed partial class Lossless { }
