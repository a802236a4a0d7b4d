namespace FixedNet.Benchmarks.Contenders;

/// <summary>One way to compute a network. Everything is preallocated: no call allocates.</summary>
/// <remarks>Parameters are in the library's order: layer by layer W[input][output] row by row, then b.</remarks>
internal interface IContender
{
    string Name { get; }

    void Load(ReadOnlySpan<float> parameters);

    void Save(Span<float> parameters);

    /// <summary>One call of the forward function for each sample. The loop is the contender's, so that no virtual call is timed.</summary>
    void ForwardEach(ReadOnlySpan<float> inputs, Span<float> outputs);

    void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs);

    /// <summary>The mean loss of the batch and its gradient.</summary>
    float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient);

    /// <summary>One step of plain gradient descent; returns the mean loss before it.</summary>
    float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);
}
