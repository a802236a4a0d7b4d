namespace FixedNet.Benchmarks.Workloads;

/// <summary>A loss and its gradient in double, as a general minimiser asks for them: 200 rows.</summary>
[Network(24, Loss = Loss.HalfSquaredError, Precision = Precision.Double)]
[Dense(8, Activation.Tanh)]
[Dense(2, Activation.Tanh)]
internal sealed partial class H2
{
}
