namespace FixedNet.Benchmarks.Contenders;

/// <summary>
/// A dense layer as one contender stores and computes it. A structure, so that <see cref="PerSampleContender{TLayer}"/> is compiled for
/// each kind of layer by itself, without virtual calls.
/// </summary>
internal interface ILayer<TSelf>
    where TSelf : struct, ILayer<TSelf>
{
    static abstract string Name { get; }

    static abstract TSelf Create(int inputs, int outputs, Activation activation);

    void Load(ReadOnlySpan<float> weights, ReadOnlySpan<float> biases);

    void Save(Span<float> weights, Span<float> biases);

    void SaveGradient(Span<float> weights, Span<float> biases);

    /// <summary>a = f(xW + b).</summary>
    void Forward(ReadOnlySpan<float> x, Span<float> a);

    /// <summary>Of the last layer: the loss of a sample, and δ = ∂loss/∂z.</summary>
    float OutputDelta(Loss loss, ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> delta);

    /// <summary>Of a hidden layer: δ = ∂loss/∂a ⊙ f′(z), in place.</summary>
    void HiddenDelta(ReadOnlySpan<float> a, Span<float> delta);

    void ClearGradient();

    /// <summary>dW += xᵀδ, db += δ.</summary>
    void AddGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> delta);

    /// <summary>∂loss/∂x = δWᵀ.</summary>
    void InputGradient(ReadOnlySpan<float> delta, Span<float> dx);

    /// <summary>θ ← θ − rate · gradient.</summary>
    void Step(float rate);
}
