namespace FixedNet.Benchmarks.Headline;

/// <summary>A network in double, whose loss and gradient over 200 rows are asked of the static core.</summary>
[Network(24, Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Dense(8, Activation.Tanh)]
[Dense(2, Activation.Tanh)]
internal sealed partial class H2;
