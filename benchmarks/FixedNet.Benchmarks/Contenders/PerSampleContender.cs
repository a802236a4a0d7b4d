using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>Backpropagation as the textbooks have it, sample by sample: what one writes by hand for any network.</summary>
internal sealed class PerSampleContender<TLayer> : IContender
    where TLayer : struct, ILayer<TLayer>
{
    private readonly Workload _workload;
    private readonly TLayer[] _layers;
    private readonly float[][] _a, _delta;
    private readonly int _inputs, _outputs;

    public PerSampleContender(Workload workload)
    {
        _workload = workload;
        _inputs = workload.Inputs;
        _outputs = workload.Outputs;
        _layers = [.. workload.Activations.Select((f, layer) => TLayer.Create(workload.Sizes[layer], workload.Sizes[layer + 1], f))];
        _a = [.. workload.Sizes.Skip(1).Select(size => new float[size])];
        _delta = [.. workload.Sizes.Skip(1).Select(size => new float[size])];
    }

    public string Name => TLayer.Name;

    public void Load(ReadOnlySpan<float> parameters)
    {
        for (int l = 0, start = 0; l < _layers.Length; l++)
        {
            int weights = _workload.Sizes[l] * _workload.Sizes[l + 1], biases = _workload.Sizes[l + 1];
            _layers[l].Load(parameters.Slice(start, weights), parameters.Slice(start + weights, biases));
            start += weights + biases;
        }
    }

    public void Save(Span<float> parameters)
    {
        for (int l = 0, start = 0; l < _layers.Length; l++)
        {
            int weights = _workload.Sizes[l] * _workload.Sizes[l + 1], biases = _workload.Sizes[l + 1];
            _layers[l].Save(parameters.Slice(start, weights), parameters.Slice(start + weights, biases));
            start += weights + biases;
        }
    }

    public void ForwardEach(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        for (int x = 0, y = 0; x < inputs.Length; x += _inputs, y += _outputs)
            Forward(inputs.Slice(x, _inputs), outputs.Slice(y, _outputs));
    }

    public void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs) => ForwardEach(inputs, outputs);

    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient)
    {
        float loss = SumGradients(inputs, targets);
        int m = inputs.Length / _inputs;
        for (int l = 0, start = 0; l < _layers.Length; l++)
        {
            int weights = _workload.Sizes[l] * _workload.Sizes[l + 1], biases = _workload.Sizes[l + 1];
            _layers[l].SaveGradient(gradient.Slice(start, weights), gradient.Slice(start + weights, biases));
            start += weights + biases;
        }

        foreach (ref float g in gradient)
            g /= m;
        return loss / m;
    }

    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        float loss = SumGradients(inputs, targets);
        int m = inputs.Length / _inputs;
        foreach (ref TLayer layer in _layers.AsSpan())
            layer.Step(ContenderList.LearningRate / m);
        return loss / m;
    }

    private void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        int last = _layers.Length - 1;
        for (int l = 0; l < last; l++)
            _layers[l].Forward(l == 0 ? input : _a[l - 1], _a[l]);
        _layers[last].Forward(last == 0 ? input : _a[last - 1], output);
    }

    private float SumGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        foreach (ref TLayer layer in _layers.AsSpan())
            layer.ClearGradient();

        float loss = 0;
        for (int x = 0, y = 0; x < inputs.Length; x += _inputs, y += _outputs)
            loss += AddGradient(inputs.Slice(x, _inputs), targets.Slice(y, _outputs));
        return loss;
    }

    private float AddGradient(ReadOnlySpan<float> input, ReadOnlySpan<float> target)
    {
        int last = _layers.Length - 1;
        Forward(input, _a[last]);
        float loss = _layers[last].OutputDelta(_workload.Loss, _a[last], target, _delta[last]);
        for (int l = last; l > 0; l--)
        {
            _layers[l].AddGradient(_a[l - 1], _delta[l]);
            _layers[l].InputGradient(_delta[l], _delta[l - 1]);
            _layers[l - 1].HiddenDelta(_a[l - 1], _delta[l - 1]);
        }

        _layers[0].AddGradient(input, _delta[0]);
        return loss;
    }
}
