using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Workloads;

/// <summary>A regression whose layers fill vector registers: 6,792 parameters.</summary>
[Network(32, Loss = Loss.MeanSquaredError)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(8)]
internal sealed partial class W4
{
    /// <summary>The calls that the benchmark makes, bound at compile time.</summary>
    internal readonly struct Calls() : IGeneratedCalls
    {
        private readonly W4 _network = new(0);

        public Span<float> Parameters => _network.Parameters;

        public void Forward(ReadOnlySpan<float> input, Span<float> output) => _network.Forward(input, output);

        public void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs) => _network.ForwardBatch(inputs, outputs);

        public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient) =>
            W4.Backward(_network.Parameters, inputs, targets, gradient);

        public float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, IOptimizer<float> optimizer) =>
            _network.TrainBatch(inputs, targets, optimizer);
    }
}
