#nullable enable
using System;
using System.ComponentModel;

namespace FixedNet
{
    /// <summary>Computes the gradient of some samples of a batch. Called from several threads at once, each with samples of its own.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="parameters">The parameters of the network.</param>
    /// <param name="inputs">The samples, one after another.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="gradient">Where their gradient goes; it holds anything before.</param>
    /// <param name="scale">What the gradient is multiplied by: 1/m under a mean over the whole batch.</param>
    /// <returns>The sum of their losses.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public delegate double GradientPart<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, T scale);
}
