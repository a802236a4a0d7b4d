namespace FixedNet.Generator.Ir;

/// <summary>A loop of a schedule: which variable, how far, how it runs.</summary>
/// <param name="Extent">The number of iterations; null where it is the number n of samples at hand.</param>
internal sealed record Loop(string Variable, int? Extent, Run Run)
{
    /// <summary>Runs over the samples of a tile.</summary>
    public const string Sample = "s";

    /// <summary>Runs over the inputs of a layer.</summary>
    public const string Input = "i";

    /// <summary>Runs over the outputs of a layer.</summary>
    public const string Output = "o";
}
