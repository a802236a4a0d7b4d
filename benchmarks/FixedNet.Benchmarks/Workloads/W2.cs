using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Workloads;

// The textbooks train it so, and measurements elsewhere do.
#pragma warning disable FN018
/// <summary>The XOR network of the textbooks: 9 parameters.</summary>
[Network(2, Loss = Loss.HalfSquaredError)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
#pragma warning restore FN018
internal sealed partial class W2
{
    /// <summary>The calls that the benchmark makes, bound at compile time.</summary>
    internal readonly struct Calls() : IGeneratedCalls
    {
        private readonly W2 _network = new(0);

        public Span<float> Parameters => _network.Parameters;

        public void Forward(ReadOnlySpan<float> input, Span<float> output) => _network.Forward(input, output);

        public void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs) => _network.ForwardBatch(inputs, outputs);

        public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient) =>
            W2.Backward(_network.Parameters, inputs, targets, gradient);

        public float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, IOptimizer<float> optimizer) =>
            _network.TrainBatch(inputs, targets, optimizer);
    }
}
