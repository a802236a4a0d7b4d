using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Model;

/// <summary>A network as its attributes declare it: facts the user wrote, compared by value, free of symbols and locations.</summary>
/// <param name="Deterministic">Whether results are to have the same bits on every machine.</param>
internal sealed record NetworkModel(
    TypeModel Type,
    int Inputs,
    EquatableArray<LayerModel> Layers,
    LossKind Loss,
    ReductionKind Reduction,
    PrecisionKind Precision,
    bool BurstEntryPoints = false,
    bool Deterministic = false);
