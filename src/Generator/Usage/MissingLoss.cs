using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Generator.Usage;

/// <summary>FN026: what needs a loss is called of a network that declares none.</summary>
internal static class MissingLoss
{
    /// <returns>Whether that is what is wrong with the call.</returns>
    public static bool Check(SyntaxNodeAnalysisContext context, NetworkCall call)
    {
        string method = call.Name.Identifier.ValueText;
        if (method is not ("TrainBatch" or "Evaluate" or "Backward") || call.Network is not { Loss: LossKind.None } network)
            return false;

        // Overloads of the user's: the call is of one of them.
        if (!network.Type.GetMembers(method).IsEmpty)
            return false;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.CallNeedsLoss, call.Name.GetLocation(), method, network.Type.Name, network.Inputs, LossFor(network)));
        return true;
    }

    /// <summary>The loss that goes with the last layer: with another the advice would be followed by a second diagnostic.</summary>
    private static LossKind LossFor(KnownNetwork network) => network.Last switch
    {
        { Activation: ActivationKind.Softmax } => LossKind.CrossEntropy,
        { Activation: ActivationKind.Sigmoid } => LossKind.BinaryCrossEntropy,
        _ => LossKind.MeanSquaredError,
    };
}
