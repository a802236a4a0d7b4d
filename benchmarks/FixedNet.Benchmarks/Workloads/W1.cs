using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Workloads;

/// <summary>A toy classifier: 17 parameters, so that a call's fixed costs show.</summary>
[Network(2, Loss = Loss.CrossEntropy)]
[Dense(3, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
internal sealed partial class W1
{
    /// <summary>The calls that the benchmark makes, bound at compile time.</summary>
    internal readonly struct Calls() : IGeneratedCalls
    {
        private readonly W1 _network = new(0);

        public Span<float> Parameters => _network.Parameters;

        public void Forward(ReadOnlySpan<float> input, Span<float> output) => _network.Forward(input, output);

        public void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs) => _network.ForwardBatch(inputs, outputs);

        public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient) =>
            W1.Backward(_network.Parameters, inputs, targets, gradient);

        public float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, IOptimizer<float> optimizer) =>
            _network.TrainBatch(inputs, targets, optimizer);
    }
}
