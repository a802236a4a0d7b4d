using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Parsing;

/// <summary>Which loss goes with which last layer.</summary>
internal static class LossRules
{
    public static void Check(WrittenNetwork network, Problems problems)
    {
        var loss = network.Loss.Value;
        var last = network.Layers[network.Layers.Count - 1].Model.Activation;
        if (loss == LossKind.CrossEntropy && last != ActivationKind.Softmax)
            problems.Report(Descriptors.CrossEntropyWithoutSoftmax, network.Loss.Syntax, last, network.Outputs);
        else if (loss == LossKind.BinaryCrossEntropy && last != ActivationKind.Sigmoid)
            problems.Report(Descriptors.BinaryCrossEntropyWithoutSigmoid, network.Loss.Syntax, last, network.Outputs);
        else if (BetterLoss(loss, last) is { } better)
            problems.Report(Descriptors.LossTrainsBadly, network.Loss.Syntax, loss, last, better);
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
