using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Workloads;

/// <summary>Digits of 28 × 28 pixels: 101,770 parameters, more than a first-level cache holds.</summary>
[Network(784, Loss = Loss.CrossEntropy)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class W5
{
    /// <summary>The calls that the benchmark makes, bound at compile time.</summary>
    internal readonly struct Calls() : IGeneratedCalls
    {
        private readonly W5 _network = new(0);

        public Span<float> Parameters => _network.Parameters;

        public void Forward(ReadOnlySpan<float> input, Span<float> output) => _network.Forward(input, output);

        public void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs) => _network.ForwardBatch(inputs, outputs);

        public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient) =>
            W5.Backward(_network.Parameters, inputs, targets, gradient);

        public float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, IOptimizer<float> optimizer) =>
            _network.TrainBatch(inputs, targets, optimizer);
    }
}
