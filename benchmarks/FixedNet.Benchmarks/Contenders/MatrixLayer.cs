namespace FixedNet.Benchmarks.Contenders;

/// <summary>Plain loops over <c>float[,]</c>, in the order in which the memory lies.</summary>
internal readonly struct MatrixLayer(int inputs, int outputs, Activation activation) : ILayer<MatrixLayer>
{
    private readonly float[,] _weights = new float[inputs, outputs], _weightGradient = new float[inputs, outputs];
    private readonly float[] _biases = new float[outputs], _biasGradient = new float[outputs];

    public static string Name => "float[,] loops";

    public static MatrixLayer Create(int inputs, int outputs, Activation activation) => new(inputs, outputs, activation);

    public void Load(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases)
    {
        for (int k = 0; k < weights.Length; k++)
            _weights[k / outputs, k % outputs] = weights[k];
        biases.CopyTo(_biases);
    }

    public void Save(Span<float> weights, Span<float> biases) => Copy(_weights, _biases, weights, biases);

    public void SaveGradient(Span<float> weights, Span<float> biases) => Copy(_weightGradient, _biasGradient, weights, biases);

    public void Forward(ReadOnlySpan<float> x, Span<float> a)
    {
        float[,] weights = _weights;
        _biases.CopyTo(a);
        for (int i = 0; i < x.Length; i++)
        {
            float xi = x[i];
            for (int j = 0; j < a.Length; j++)
                a[j] += xi * weights[i, j];
        }

        ScalarFunctions.Activate(activation, a);
    }

    public float OutputDelta(Loss loss, ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> delta) =>
        ScalarFunctions.OutputDelta(loss, activation, a, y, delta);

    public void HiddenDelta(ReadOnlySpan<float> a, Span<float> delta) => ScalarFunctions.TimesDerivative(activation, a, delta);

    public void ClearGradient()
    {
        Array.Clear(_weightGradient);
        Array.Clear(_biasGradient);
    }

    public void AddGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> delta)
    {
        float[,] gradient = _weightGradient;
        for (int i = 0; i < x.Length; i++)
        {
            float xi = x[i];
            for (int j = 0; j < delta.Length; j++)
                gradient[i, j] += xi * delta[j];
        }

        for (int j = 0; j < delta.Length; j++)
            _biasGradient[j] += delta[j];
    }

    public void InputGradient(ReadOnlySpan<float> delta, Span<float> dx)
    {
        float[,] weights = _weights;
        for (int i = 0; i < dx.Length; i++)
        {
            float sum = 0;
            for (int j = 0; j < delta.Length; j++)
                sum += weights[i, j] * delta[j];
            dx[i] = sum;
        }
    }

    public void Step(float rate)
    {
        float[,] weights = _weights, gradient = _weightGradient;
        for (int i = 0; i < inputs; i++)
        {
            for (int j = 0; j < outputs; j++)
                weights[i, j] -= rate * gradient[i, j];
        }

        for (int j = 0; j < _biases.Length; j++)
            _biases[j] -= rate * _biasGradient[j];
    }

    private void Copy(float[,] fromWeights, float[] fromBiases, Span<float> weights, Span<float> biases)
    {
        for (int k = 0; k < weights.Length; k++)
            weights[k] = fromWeights[k / outputs, k % outputs];
        fromBiases.CopyTo(biases);
    }
}
