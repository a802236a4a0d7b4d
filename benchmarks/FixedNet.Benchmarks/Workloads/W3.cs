using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Workloads;

/// <summary>A small regression or control policy: 484 parameters.</summary>
[Network(8, Loss = Loss.MeanSquaredError)]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(4)]
internal sealed partial class W3
{
    /// <summary>The calls that the benchmark makes, bound at compile time.</summary>
    internal readonly struct Calls() : IGeneratedCalls
    {
        private readonly W3 _network = new(0);

        public Span<float> Parameters => _network.Parameters;

        public void Forward(ReadOnlySpan<float> input, Span<float> output) => _network.Forward(input, output);

        public void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs) => _network.ForwardBatch(inputs, outputs);

        public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient) =>
            W3.Backward(_network.Parameters, inputs, targets, gradient);

        public float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, IOptimizer<float> optimizer) =>
            _network.TrainBatch(inputs, targets, optimizer);
    }
}
