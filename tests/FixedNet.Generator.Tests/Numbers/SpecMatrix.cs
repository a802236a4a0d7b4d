using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Numbers;

/// <summary>Which activations and losses go together.</summary>
public static class SpecMatrix
{
    public static readonly Activation[] Hidden = [.. Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax)];

    /// <summary>Every last activation with every loss that it may have, in both reductions.</summary>
    public static IEnumerable<(Activation Last, Loss Loss, Reduction Reduction)> Ends =>
        from last in Enum.GetValues<Activation>()
        from loss in Enum.GetValues<Loss>()
        where loss != Loss.CrossEntropy || last == Activation.Softmax
        where loss != Loss.BinaryCrossEntropy || last == Activation.Sigmoid
        from reduction in Enum.GetValues<Reduction>()
        where loss != Loss.None || reduction == Reduction.Mean
        select (last, loss, reduction);

    public static NetworkSpec Network(int inputs, (Activation Last, Loss Loss, Reduction Reduction) end, params (int Outputs, Activation Activation)[] layers) =>
        new(inputs, [.. layers.Select(layer => new LayerSpec(layer.Outputs, layer.Activation))], end.Loss, end.Reduction);
}
