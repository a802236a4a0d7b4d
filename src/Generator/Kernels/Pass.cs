using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Kernels;

/// <summary>A way through the network for a batch: which kernels, in which order, on whose rows.</summary>
/// <param name="Steps">The kernels, the gradient of the inputs aside.</param>
/// <param name="Rows">The caller's arguments that have a row for each sample, the gradient of the inputs aside.</param>
/// <param name="InputGradient">From δ of the first layer to the gradient of the inputs; null where the pass has none.</param>
/// <param name="Outputs">The network's outputs, where they stand in scratch for the length of a tile.</param>
internal sealed record Pass(
    PassKind Kind, EquatableArray<KernelMethod> Steps, EquatableArray<RowArgument> Rows, KernelMethod? InputGradient = null, Buffer? Outputs = null)
{
    /// <summary>The method that runs it.</summary>
    public string Name => Kind + "Batch";

    /// <summary>Whether its tiles have room for what training needs.</summary>
    public bool IsTraining => Kind != PassKind.Run;

    /// <summary>Whether the gradient of the inputs is computed only where the caller has a place for it.</summary>
    public bool MayLeaveInputs => Kind == PassKind.Differentiate;

    public bool HasLoss => Steps.Any(step => step.Result is not null);

    public bool HasGradient => Touches(Home.Gradient);

    /// <summary>Whether W transposed must be there.</summary>
    public bool HasTransposed => Touches(Home.Transposed);

    public bool HasScratch => Outputs is not null || Touches(Home.Scratch);

    public bool CountsLive => Steps.Any(step => step.CountsLive);

    public bool Scales => Steps.Any(step => step.Scales);

    private bool Touches(Home home) => Steps.Any(step => step.Buffers.Any(buffer => buffer.Home == home));
}

internal enum PassKind
{
    /// <summary>Inputs to outputs.</summary>
    Run,

    /// <summary>Inputs to the loss.</summary>
    Evaluate,

    /// <summary>Inputs to the loss and its gradient, of a batch or of a part of one.</summary>
    Differentiate,

    /// <summary>A step of gradient descent for a batch that is one tile.</summary>
    Descend,

    /// <summary>A gradient of the outputs back to the parameters and the inputs.</summary>
    PullBack,
}

/// <summary>One of the caller's arguments with a row for each sample.</summary>
/// <param name="Name">What kernels call a tile's part of it.</param>
/// <param name="Argument">What the caller calls it.</param>
internal sealed record RowArgument(string Name, string Argument, int Width, bool IsWritten = false);
