using System.Linq;
using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Parsing;

/// <summary>Which loss goes with which last layer. What a message says to write must train: cross-entropy over a single softmax, say, would not.</summary>
internal static class LossRules
{
    public static void Check(WrittenNetwork network, Problems problems)
    {
        var loss = (LossKind)network.Loss.Value;
        var last = network.Layers.Last();
        if (loss == LossKind.CrossEntropy && last.Kind != ActivationKind.Softmax)
            problems.Report(Descriptors.CrossEntropyWithoutSoftmax, network.Loss.Syntax, last.Kind, AdviceForCrossEntropy(last));
        else if (loss == LossKind.BinaryCrossEntropy && last.Kind != ActivationKind.Sigmoid)
            problems.Report(Descriptors.BinaryCrossEntropyWithoutSigmoid, network.Loss.Syntax, last.Kind, last.Outputs.Value);
        else if (last is { Kind: ActivationKind.Softmax, Outputs.Value: 1 })
            problems.Report(Descriptors.SoftmaxOverOneOutput, last.Activation.Syntax, loss == LossKind.None ? "" : $"{BinaryCrossEntropy} and ");
        else if (BetterLoss(loss, last.Kind) is { } better)
            problems.Report(Descriptors.LossTrainsBadly, network.Loss.Syntax, loss, last.Kind, better);
    }

    private const string BinaryCrossEntropy = "'Loss = Loss.BinaryCrossEntropy'";

    private static string AdviceForCrossEntropy(WrittenLayer last) => last switch
    {
        { Outputs.Value: > 1 } => $"'[Dense({last.Outputs.Value}, Activation.Softmax)]' there",
        { Kind: ActivationKind.Sigmoid } => $"{BinaryCrossEntropy} for a single output",
        _ => $"{BinaryCrossEntropy} here and '[Dense(1, Activation.Sigmoid)]' there, for a single output",
    };

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
