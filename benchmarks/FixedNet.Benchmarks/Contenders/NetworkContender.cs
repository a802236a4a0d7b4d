namespace FixedNet.Benchmarks.Contenders;

/// <summary>
/// Any generated network, through delegates instead of code of its own for each: about a nanosecond a call beside
/// <see cref="GeneratedContender{TCalls}"/>.
/// </summary>
internal sealed class NetworkContender : IContender
{
    private readonly INetwork<float> _network;
    private readonly ForwardCall _forward;
    private readonly Sgd<float> _optimizer;
    private readonly GradientRecorder<float> _recorder = new();
    private readonly int _inputs, _outputs;

    public NetworkContender(INetwork<float> network, int inputs, int outputs, string name = "generated")
    {
        Name = name;
        _network = network;
        _forward = network.Forward;
        _optimizer = new Sgd<float>(network.Parameters.Length, ContenderList.LearningRate);
        (_inputs, _outputs) = (inputs, outputs);
    }

    private delegate void ForwardCall(ReadOnlySpan<float> input, Span<float> output);

    public string Name { get; }

    public void Load(ReadOnlySpan<float> parameters) => parameters.CopyTo(_network.Parameters);

    public void Save(Span<float> parameters) => _network.Parameters.CopyTo(parameters);

    public void ForwardEach(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        for (int x = 0, y = 0; x < inputs.Length; x += _inputs, y += _outputs)
            _forward(inputs.Slice(x, _inputs), outputs.Slice(y, _outputs));
    }

    public void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs) => _network.ForwardBatch(inputs, outputs);

    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient)
    {
        float loss = _network.TrainBatch(inputs, targets, _recorder);
        _recorder.Gradient.CopyTo(gradient);
        return loss;
    }

    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => _network.TrainBatch(inputs, targets, _optimizer);
}
