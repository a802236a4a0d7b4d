using System;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Model;

/// <summary>One row of the table of losses that are a sum, over outputs, of a function of a and y.</summary>
/// <param name="Function">The runtime's function of (a, y), or of (z, y) for binary cross-entropy.</param>
/// <param name="Derivative">Its derivative with respect to a; null where δ is a − y at once, the activation's derivative having cancelled.</param>
/// <param name="Averages">Whether the sum is divided by the number of outputs.</param>
/// <param name="Equation">The loss of one sample.</param>
internal sealed record LossFunction(Function Function, Function? Derivative, bool Averages, string Equation)
{
    /// <summary>The runtime's function of (−log a, y) that cross-entropy is the sum of.</summary>
    public static readonly Function CrossEntropyTerm = new("CrossEntropyTerm", 2, FunctionHome.Losses, IsArithmetic: true);

    /// <summary>Whether the loss has a row here: cross-entropy is of a whole row of outputs, and none is none.</summary>
    public static bool IsSumOverOutputs(LossKind kind) => kind is not (LossKind.None or LossKind.CrossEntropy);

    public static LossFunction Of(LossKind kind) => kind switch
    {
        LossKind.MeanSquaredError => OfDifference("SquaredError", true, "C = (1/outputs) Σ (a − y)²"),
        LossKind.HalfSquaredError => OfDifference("HalfSquaredError", false, "C = ½ Σ (a − y)²"),
        LossKind.MeanAbsoluteError => OfDifference("AbsoluteError", true, "C = (1/outputs) Σ |a − y|"),
        LossKind.Huber => OfDifference("Huber", true, "C = (1/outputs) Σ huber(a − y)"),
        LossKind.BinaryCrossEntropy => new(new("BinaryCrossEntropyFromLogit", 2, FunctionHome.Losses), null, true,
            "C = −(1/outputs) Σ y log a + (1 − y) log(1 − a) = (1/outputs) Σ |z| w + log(1 + exp(−|z|)), w = 1 − y for z > 0, else y"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static LossFunction OfDifference(string name, bool averages, string equation) => new(
        new Function(name, 2, FunctionHome.Losses, IsArithmetic: true), new Function(name + "Derivative", 2, FunctionHome.Losses, IsArithmetic: true), averages, equation);
}
