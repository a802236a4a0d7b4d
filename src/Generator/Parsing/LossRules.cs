using System.Linq;
using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Parsing;

/// <summary>Which loss goes with which last layer. What a message says to write must train: cross-entropy over a single softmax, say, would not.</summary>
internal static class LossRules
{
    public static void Check(WrittenNetwork network, Problems problems)
    {
        var loss = network.Loss.Value;
        var last = network.Layers.Last().Model.Activation;
        if (loss == LossKind.CrossEntropy && last != ActivationKind.Softmax)
            problems.Report(Descriptors.CrossEntropyWithoutSoftmax, network.Loss.Syntax, last, AdviceForCrossEntropy(network.Layers.Last().Model, network.Outputs));
        else if (loss == LossKind.BinaryCrossEntropy && last != ActivationKind.Sigmoid)
            problems.Report(Descriptors.BinaryCrossEntropyWithoutSigmoid, network.Loss.Syntax, last, network.Layers.Last().Model.EndingIn(ActivationKind.Sigmoid, network.Outputs));
        else if (last == ActivationKind.Softmax && network.Outputs == 1)
            problems.Report(Descriptors.SoftmaxOverOneOutput, network.Layers.Last().ActivationPlace, loss == LossKind.None ? "" : $"{BinaryCrossEntropy} and ", network.Layers.Last().Model.EndingIn(ActivationKind.Sigmoid, 1));
        else if (BetterLoss(loss, last) is { } better)
            problems.Report(Descriptors.LossTrainsBadly, network.Loss.Syntax, loss, last, better);
    }

    private const string BinaryCrossEntropy = "'Loss = Loss.BinaryCrossEntropy'";

    private static string AdviceForCrossEntropy(LayerModel last, int outputs)
    {
        if (outputs > 1)
            return $"'{last.EndingIn(ActivationKind.Softmax, outputs)}' there";
        return last.Activation == ActivationKind.Sigmoid
            ? $"{BinaryCrossEntropy} for a single output"
            : $"{BinaryCrossEntropy} here and '{last.EndingIn(ActivationKind.Sigmoid, outputs)}' there, for a single output";
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
