#nullable enable
using System;
using System.ComponentModel;

namespace FixedNet
{
    /// <summary>Computes the outputs of some rows of a batch. Called from several threads at once, each with rows of its own.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="parameters">The parameters of the network.</param>
    /// <param name="inputs">The rows, one after another.</param>
    /// <param name="outputs">Where their outputs go.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public delegate void ForwardPart<T>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs);
}
