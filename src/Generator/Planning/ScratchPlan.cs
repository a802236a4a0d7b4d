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

/// <summary>The rows of one layer, as numbers a sample.</summary>
/// <param name="Saved">What the forward pass leaves for the way back, in the order in which the layer declares it.</param>
/// <param name="A">a = f(z); for the last layer, whose outputs the caller may own, only training uses it.</param>
/// <param name="Delta">δ = ∂C/∂z</param>
/// <param name="Transposed">The rows of W transposed; null for a layer that has no such copy. Whoever makes or reads one asks here.</param>
internal sealed record LayerScratch(EquatableArray<ScratchRow> Saved, ScratchRow A, ScratchRow Delta, ScratchRow? Transposed);

/// <summary>Where a row starts, and how far it is to the next: decided once, by the planner, and never derived again.</summary>
internal readonly record struct ScratchRow(int Start, int Length);

/// <summary>How many samples a method works through at a time, and where it keeps what lies between the layers.</summary>
/// <param name="OnStack">Whether the scratch is a stackalloc; else it is unmanaged memory, freed before the method returns.</param>
internal sealed record TilePlan(int Samples, bool OnStack, string Reason);
