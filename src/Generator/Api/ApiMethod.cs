using System.Collections.Generic;
using System.Linq;

namespace FixedNet.Generator.Api;

/// <summary>A public method of a generated class, in each of its forms: static, over pointers, and where it has them of the instance and with workers.</summary>
/// <param name="Check">The runtime library's method that checks the arguments.</param>
/// <param name="Arguments">Those of the static form; the instance has the parameters itself.</param>
/// <param name="ReturnsLoss">Whether it returns the batch loss, and so is there only where one is declared.</param>
/// <param name="OfInstance">Whether the instance has it too.</param>
/// <param name="SharedSummary">What it does with workers; null where it takes none.</param>
/// <param name="CountsNetworks">Whether m is the number of networks; else it is that of samples.</param>
internal sealed record ApiMethod(
    string Name, ApiCheck Check, string Summary, IReadOnlyList<ApiArgument> Arguments, bool ReturnsLoss = false, bool OfInstance = false, string? SharedSummary = null,
    bool CountsNetworks = false)
{
    public const string Loss = "The batch loss.";

    /// <summary>Whether it takes m samples, or networks; else a single sample.</summary>
    public bool IsBatch => Arguments.Any(argument => argument.Rows != ApiRows.None);

    /// <summary>What makes it throw.</summary>
    public string Problems =>
        $"A length does not fit, {(CountsNetworks ? "there is no network" : "the batch is empty")}, or what is written overlaps another argument.";

    /// <summary>The arguments that the instance's form takes.</summary>
    public IEnumerable<ApiArgument> OwnArguments => Arguments.Skip(1);
}

/// <summary>An argument: a span, or a pointer, of the network's numbers.</summary>
/// <param name="Size">The constant that its length is, or for rows the length of one.</param>
internal sealed record ApiArgument(string Name, string Size, string Description, ApiRows Rows = ApiRows.None, bool IsWritten = false);

/// <summary>The checks of the runtime library, by the shapes of the methods that make them.</summary>
internal enum ApiCheck
{
    RequireSample,
    RequireBatch,
    RequireNetworks,
    RequireTargets,
    RequireGradient,
    RequireGradients,
}

/// <summary>Whether an argument has a row for each sample, or network.</summary>
internal enum ApiRows
{
    None,

    /// <summary>Its length tells how many there are.</summary>
    Counted,

    /// <summary>Its length must fit that number.</summary>
    Fitting,
}
