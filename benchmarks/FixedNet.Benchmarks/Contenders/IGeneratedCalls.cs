namespace FixedNet.Benchmarks.Contenders;

/// <summary>
/// The members of a generated network. Structures implement it, because the compiler specialises generic code for each structure: what
/// is timed is the direct call that a user would write.
/// </summary>
internal interface IGeneratedCalls
{
    Span<float> Parameters { get; }

    void Forward(ReadOnlySpan<float> input, Span<float> output);

    void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs);

    float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient);

    float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, IOptimizer<float> optimizer);
}
