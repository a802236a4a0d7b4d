using System.Numerics.Tensors;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>
/// System.Numerics.Tensors. Here W lies by rows of one output each, W[output][input]: forward is then a dot product, the longest run
/// of work that one call can do.
/// </summary>
internal readonly struct TensorLayer(int inputs, int outputs, Activation activation) : ILayer<TensorLayer>
{
    private readonly float[] _weights = new float[inputs * outputs], _weightGradient = new float[inputs * outputs];
    private readonly float[] _biases = new float[outputs], _biasGradient = new float[outputs], _scratch = new float[outputs];

    public static string Name => "TensorPrimitives";

    public static TensorLayer Create(int inputs, int outputs, Activation activation) => new(inputs, outputs, activation);

    public void Load(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases)
    {
        for (int k = 0; k < weights.Length; k++)
            _weights[k % outputs * inputs + k / outputs] = weights[k];
        biases.CopyTo(_biases);
    }

    public void Save(Span<float> weights, Span<float> biases) => Copy(_weights, _biases, weights, biases);

    public void SaveGradient(Span<float> weights, Span<float> biases) => Copy(_weightGradient, _biasGradient, weights, biases);

    public void Forward(ReadOnlySpan<float> x, Span<float> a)
    {
        ReadOnlySpan<float> weights = _weights;
        for (int j = 0; j < a.Length; j++)
            a[j] = _biases[j] + TensorPrimitives.Dot(x, weights.Slice(j * inputs, inputs));
        TensorFunctions.Activate(activation, a);
    }

    public float OutputDelta(Loss loss, ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> delta) =>
        TensorFunctions.OutputDelta(loss, activation, a, y, delta, _scratch);

    public void HiddenDelta(ReadOnlySpan<float> a, Span<float> delta) =>
        TensorFunctions.TimesDerivative(activation, a, delta, _scratch);

    public void ClearGradient()
    {
        Array.Clear(_weightGradient);
        Array.Clear(_biasGradient);
    }

    public void AddGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> delta)
    {
        for (int j = 0; j < delta.Length; j++)
        {
            Span<float> row = _weightGradient.AsSpan(j * inputs, inputs);
            TensorPrimitives.MultiplyAdd(x, delta[j], row, row);
        }

        TensorPrimitives.Add(_biasGradient, delta, _biasGradient);
    }

    public void InputGradient(ReadOnlySpan<float> delta, Span<float> dx)
    {
        ReadOnlySpan<float> weights = _weights;
        dx.Clear();
        for (int j = 0; j < delta.Length; j++)
            TensorPrimitives.MultiplyAdd(weights.Slice(j * inputs, inputs), delta[j], dx, dx);
    }

    public void Step(float rate)
    {
        TensorPrimitives.MultiplyAdd(_weightGradient, -rate, _weights, _weights);
        TensorPrimitives.MultiplyAdd(_biasGradient, -rate, _biases, _biases);
    }

    private void Copy(float[] fromWeights, float[] fromBiases, Span<float> weights, Span<float> biases)
    {
        for (int k = 0; k < weights.Length; k++)
            weights[k] = fromWeights[k % outputs * inputs + k / outputs];
        fromBiases.CopyTo(biases);
    }
}
