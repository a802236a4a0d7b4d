using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Planning;

/// <summary>
/// The memory between the passes, as numbers a sample: first what the forward pass leaves for later, then what training adds. A tile
/// of n samples uses n times as much of each.
/// </summary>
/// <param name="Layers">For each layer, where its rows start.</param>
/// <param name="ForwardWidth">What inference needs for a sample.</param>
/// <param name="TrainingWidth">What training needs for a sample, inference's part included.</param>
/// <param name="Transposed">What training needs once, before the rows: the weights transposed, by which δ goes back.</param>
internal sealed record ScratchPlan(
    EquatableArray<LayerScratch> Layers,
    int ForwardWidth,
    int TrainingWidth,
    int Transposed,
    TilePlan OneSample,
    TilePlan ForwardTile,
    TilePlan TrainingTile);

/// <summary>Where one layer's rows start, as numbers a sample.</summary>
/// <param name="Z">z = x W + b, where it is kept; else 0.</param>
/// <param name="A">a = f(z); for the last layer, whose outputs the caller may own, only training uses it.</param>
/// <param name="Delta">δ = ∂C/∂z</param>
/// <param name="Transposed">Where W transposed starts, for the layers that have it: all but the first.</param>
internal sealed record LayerScratch(int Z, int A, int Delta, int Transposed);

/// <summary>How many samples a method works through at a time, and where it keeps what lies between the layers.</summary>
/// <param name="OnStack">Whether the scratch is a stackalloc; else it is unmanaged memory, freed before the method returns.</param>
internal sealed record TilePlan(int Samples, bool OnStack, string Reason);
