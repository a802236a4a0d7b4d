using System;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Planning;

/// <summary>Where every number of a network lives, and how each of its loops runs, with the reasons.</summary>
internal sealed record NetworkPlan(
    NetworkModel Network,
    TargetModel Target,
    Dialect Dialect,
    EquatableArray<LayerPlan> Layers,
    BatchPlan Batch,
    SamplePlan? Sample,
    OutputPlan Output,
    ScratchPlan Scratch)
{
    public int Inputs => Network.Inputs;

    public int Outputs => Layers[Layers.Count - 1].Outputs;

    public int ParameterCount => Layers.Sum(layer => layer.Blocks.Sum(block => block.Count));

    /// <summary>The samples whose gradient is summed at once.</summary>
    public int TrainingTileSamples => Scratch.TrainingTile.Samples;

    /// <summary>
    /// The samples of a chunk, whole tiles whose sum is added to the gradient at once: what threads share. A scalar tile is work enough, and
    /// where the order is fixed, the tiles are added one by one.
    /// </summary>
    public int ChunkSamples
    {
        get
        {
            long work = TrainingTileSamples * Layers.Sum(layer => (long)(layer.Find(ParameterRole.Weights)?.Count ?? 0) + Limits.ActivationWork * layer.Outputs);
            long tiles = Dialect.IsScalar || Dialect.IsOrdered ? 1 : Math.Max(1, (Limits.ChunkWork + work / 2) / work);
            return (int)tiles * TrainingTileSamples;
        }
    }

    /// <summary>Whether the gradient of a batch depends on its chunks: then every way to it must take the sum in chunks.</summary>
    public bool SumsInChunks => Batch.Form == BatchForm.SampleLanes || ChunkSamples > TrainingTileSamples;

    /// <summary>
    /// Whether a step of descent can be taken at once: in lanes, where every layer can, and where it need not have the bits of the optimiser's.
    /// </summary>
    public bool Descends => HasLoss && !Dialect.IsScalar && !Dialect.IsOrdered && Layers.All(layer => layer.Model.CanDescend);

    public bool HasLoss => Network.Loss != LossKind.None;

    /// <summary>Whether the loss is computed from z, before the activation takes its place.</summary>
    public bool LossTakesZ => Network.Loss is LossKind.CrossEntropy or LossKind.BinaryCrossEntropy;

    /// <summary>Whether a sample's loss is divided by the number of outputs.</summary>
    public bool AveragesOutputs =>
        LossFunction.IsSumOverOutputs(Network.Loss) && LossFunction.Of(Network.Loss).Averages;

    /// <summary>Whether the batch loss is a sum divided by something, so that δ is to be scaled.</summary>
    public bool ScalesDelta => Network.Reduction == ReductionKind.Mean || AveragesOutputs;
}

/// <summary>One layer: its shape, its place in the parameter vector.</summary>
/// <param name="Number">Counts from 1, as equations do.</param>
/// <param name="Blocks">Its parameters, each with its place in the parameter vector.</param>
/// <param name="Saved">What stays in scratch beside a for the way back, such as z where f′ is taken of it.</param>
/// <param name="StopsAtZ">Whether the forward kernel leaves z, and the output stage applies the activation.</param>
internal sealed record LayerPlan(
    LayerModel Model,
    int Number,
    int Inputs,
    int Outputs,
    EquatableArray<PlacedBlock> Blocks,
    EquatableArray<SavedNumbers> Saved,
    bool StopsAtZ)
{
    public ActivationKind Activation => Model.Activation;

    /// <summary>The parameters of a role; null where the layer has none of it.</summary>
    public PlacedBlock? Find(ParameterRole role) => Blocks.FirstOrDefault(block => block.Block.Role == role);

    public PlacedBlock this[ParameterRole role] => Find(role)!;
}

/// <summary>A block of parameters and where it starts in the parameter vector.</summary>
internal sealed record PlacedBlock(ParameterBlock Block, int Offset)
{
    public int Count => (int)Block.Count;

    public int End => Offset + Count;
}

/// <summary>How a batch goes through the layers.</summary>
internal sealed record BatchPlan(BatchForm Form, string Reason);

internal enum BatchForm
{
    /// <summary>Each layer in a method of its own, for all samples at hand.</summary>
    MethodALayer,

    /// <summary>All layers of the forward pass in one method, one sample after the other.</summary>
    OneMethod,

    /// <summary>Each layer and direction in a method of its own, with as many samples at a time as a vector has lanes.</summary>
    SampleLanes,
}

/// <summary>How a single sample goes through all layers in one method.</summary>
/// <param name="InLocals">Whether what stands between the layers is in local variables; else it is in scratch.</param>
internal sealed record SamplePlan(bool InLocals, string Reason);

/// <summary>How the loops of losses, softmax and the output's δ run.</summary>
/// <param name="Samples">The loop over samples; none where it is around the whole network.</param>
/// <param name="OneSample">The loop over outputs for a single sample.</param>
internal sealed record OutputPlan(EquatableArray<Loop> Samples, Loop Outputs, Loop OneSample)
{
    public OutputPlan ForOneSample() => new([], OneSample, OneSample);
}
