using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>The library, used as its users use it: an instance, and the Sgd of the runtime.</summary>
internal sealed class GeneratedContender<TCalls>(Workload workload) : IContender
    where TCalls : struct, IGeneratedCalls
{
    private readonly TCalls _network = new();
    private readonly Sgd<float> _optimizer = new(workload.ParameterCount, ContenderList.LearningRate);
    private readonly int _inputs = workload.Inputs, _outputs = workload.Outputs;

    public string Name => "generated";

    public void Load(ReadOnlySpan<float> parameters) => parameters.CopyTo(_network.Parameters);

    public void Save(Span<float> parameters) => _network.Parameters.CopyTo(parameters);

    public void ForwardEach(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        for (int x = 0, y = 0; x < inputs.Length; x += _inputs, y += _outputs)
            _network.Forward(inputs.Slice(x, _inputs), outputs.Slice(y, _outputs));
    }

    public void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs) => _network.ForwardBatch(inputs, outputs);

    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient) =>
        _network.Backward(inputs, targets, gradient);

    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => _network.TrainBatch(inputs, targets, _optimizer);
}
