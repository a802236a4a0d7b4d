namespace FixedNet.Tests.Networks;

/// <summary>The networks of Samples.cs, for theories over all of them.</summary>
public static class SampleNetworks
{
    private static readonly Type[] _withLoss =
        [typeof(UnrolledMean), typeof(UnrolledSum), typeof(LoopedMean), typeof(LoopedSum), typeof(UnmanagedScratch), typeof(OneLayer),
        typeof(UnrolledDeterministic), typeof(LoopedDeterministic),
        typeof(UnrolledLayers), typeof(LoopedLayers), typeof(LayersDeterministic)];

    public static TheoryData<Type> WithLoss => new(_withLoss);

    public static TheoryData<Type> All => new([.. _withLoss, typeof(WithoutLoss)]);
}
