namespace FixedNet.Benchmarks.Contenders;

/// <summary>Plain loops over arrays of rows, W[input][output]: a row in hand costs no multiplication and fewer bounds checks.</summary>
internal readonly struct JaggedLayer(int inputs, int outputs, Activation activation) : ILayer<JaggedLayer>
{
    private readonly float[][] _weights = Rows(inputs, outputs), _weightGradient = Rows(inputs, outputs);
    private readonly float[] _biases = new float[outputs], _biasGradient = new float[outputs];

    public static string Name => "jagged loops";

    public static JaggedLayer Create(int inputs, int outputs, Activation activation) => new(inputs, outputs, activation);

    public void Load(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases)
    {
        for (int i = 0; i < inputs; i++)
            weights.Slice(i * outputs, outputs).CopyTo(_weights[i]);
        biases.CopyTo(_biases);
    }

    public void Save(Span<float> weights, Span<float> biases) => Copy(_weights, _biases, weights, biases);

    public void SaveGradient(Span<float> weights, Span<float> biases) => Copy(_weightGradient, _biasGradient, weights, biases);

    public void Forward(ReadOnlySpan<float> x, Span<float> a)
    {
        _biases.CopyTo(a);
        for (int i = 0; i < x.Length; i++)
        {
            float xi = x[i];
            float[] row = _weights[i];
            for (int j = 0; j < row.Length; j++)
                a[j] += xi * row[j];
        }

        ScalarFunctions.Activate(activation, a);
    }

    public float OutputDelta(Loss loss, ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> delta) =>
        ScalarFunctions.OutputDelta(loss, activation, a, y, delta);

    public void HiddenDelta(ReadOnlySpan<float> a, Span<float> delta) => ScalarFunctions.TimesDerivative(activation, a, delta);

    public void ClearGradient()
    {
        foreach (float[] row in _weightGradient)
            Array.Clear(row);
        Array.Clear(_biasGradient);
    }

    public void AddGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> delta)
    {
        for (int i = 0; i < x.Length; i++)
        {
            float xi = x[i];
            float[] row = _weightGradient[i];
            for (int j = 0; j < row.Length; j++)
                row[j] += xi * delta[j];
        }

        for (int j = 0; j < delta.Length; j++)
            _biasGradient[j] += delta[j];
    }

    public void InputGradient(ReadOnlySpan<float> delta, Span<float> dx)
    {
        for (int i = 0; i < dx.Length; i++)
        {
            float[] row = _weights[i];
            float sum = 0;
            for (int j = 0; j < row.Length; j++)
                sum += row[j] * delta[j];
            dx[i] = sum;
        }
    }

    public void Step(float rate)
    {
        for (int i = 0; i < _weights.Length; i++)
        {
            float[] row = _weights[i], gradient = _weightGradient[i];
            for (int j = 0; j < row.Length; j++)
                row[j] -= rate * gradient[j];
        }

        for (int j = 0; j < _biases.Length; j++)
            _biases[j] -= rate * _biasGradient[j];
    }

    private static float[][] Rows(int inputs, int outputs) => [.. Enumerable.Range(0, inputs).Select(_ => new float[outputs])];

    private void Copy(float[][] fromWeights, float[] fromBiases, Span<float> weights, Span<float> biases)
    {
        for (int i = 0; i < inputs; i++)
            fromWeights[i].CopyTo(weights.Slice(i * outputs, outputs));
        fromBiases.CopyTo(biases);
    }
}
