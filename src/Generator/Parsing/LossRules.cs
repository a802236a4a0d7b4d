using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Parsing;

/// <summary>Which loss goes with which last layer.</summary>
internal static class LossRules
{
    public static void Check(WrittenNetwork network, Problems problems)
    {
        var loss = (LossKind)network.Loss.Value;
        var last = network.Layers[network.Layers.Count - 1];
        if (loss == LossKind.CrossEntropy && last.Kind != ActivationKind.Softmax)
            problems.Report(Descriptors.CrossEntropyWithoutSoftmax, network.Loss.Syntax, last.Kind, last.Outputs.Value);
        else if (loss == LossKind.BinaryCrossEntropy && last.Kind != ActivationKind.Sigmoid)
            problems.Report(Descriptors.BinaryCrossEntropyWithoutSigmoid, network.Loss.Syntax, last.Kind, last.Outputs.Value);
        else if (BetterLoss(loss, last.Kind) is { } better)
            problems.Report(Descriptors.LossTrainsBadly, network.Loss.Syntax, loss, last.Kind, better);
    }

    /// <summary>
    /// These activations are flat where they are sure. A loss of differences multiplies by that slope, so the surer a wrong output, the
    /// smaller its gradient; the logarithm in the matching entropy cancels the slope.
    /// </summary>
    private static LossKind? BetterLoss(LossKind loss, ActivationKind last) => (loss, last) switch
    {
        (LossKind.None or LossKind.CrossEntropy or LossKind.BinaryCrossEntropy, _) => null,
        (_, ActivationKind.Softmax) => LossKind.CrossEntropy,
        (_, ActivationKind.Sigmoid) => LossKind.BinaryCrossEntropy,
        _ => null,
    };
}
