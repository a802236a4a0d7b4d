using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Ir;

/// <summary>A named run of numbers that kernels read or write.</summary>
/// <param name="Name">Its name in code. Capital: one row for each sample, or the rows of W.</param>
/// <param name="Row">The name of one sample's row; null where the buffer has no row for each sample.</param>
/// <param name="Home">The memory it is a part of.</param>
/// <param name="Offset">Where it starts in its home: for a sample (times n) in scratch, else for the whole buffer.</param>
/// <param name="Length">How many numbers: of a sample where there is a row for each, else of the whole buffer.</param>
internal sealed record Buffer(string Name, string? Row, Home Home, int Offset, int Length)
{
    public Element At(params Term[] terms) => new(this, new Affine(0, terms.ToEquatableArray()));

    public Element At(int index) => new(this, new Affine(index, []));
}

/// <summary>The memory a buffer is a part of.</summary>
internal enum Home
{
    /// <summary>The network's parameter vector.</summary>
    Parameters,

    /// <summary>The gradient, laid out as the parameters are.</summary>
    Gradient,

    /// <summary>Memory of the call, with room for n samples.</summary>
    Scratch,

    /// <summary>Memory of the call for W transposed, the same for all samples.</summary>
    Transposed,

    /// <summary>No memory: each element is a local variable, so its index must be known where it stands.</summary>
    Locals,

    /// <summary>Rows of a caller's argument, which has the buffer's name.</summary>
    Argument,
}
