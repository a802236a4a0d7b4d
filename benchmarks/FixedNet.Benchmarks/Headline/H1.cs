namespace FixedNet.Benchmarks.Headline;

/// <summary>A small regression, whose epochs of 10,000 samples are trained in one batch.</summary>
[Network(4, Loss = Loss.MeanSquaredError)]
[Dense(32, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(4, Activation.Tanh)]
internal sealed partial class H1;
