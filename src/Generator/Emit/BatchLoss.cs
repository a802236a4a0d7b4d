using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Emit;

/// <summary>From the sum over samples and outputs to the declared batch loss.</summary>
internal static class BatchLoss
{
    public static string Declaration => "double loss = 0; // in double: a long batch is a long sum";

    /// <summary>The line that declares the factor by which δ is scaled; empty where it needs none.</summary>
    public static string ScaleLine(EmitContext context) =>
        context.Plan.ScalesDelta ? $"{context.Number} scale = ({context.Number})(1.0 / {Divisor(context)});\n" : "";

    /// <summary>Whether the number m of samples is wanted.</summary>
    public static bool NeedsCount(EmitContext context) => context.Plan.Network.Reduction == ReductionKind.Mean;

    /// <summary>That factor, as it is passed on after the line.</summary>
    public static string Scale(EmitContext context) => context.Plan.ScalesDelta ? "scale" : "1";

    public static string Return(EmitContext context) =>
        context.Plan.ScalesDelta ? $"return ({context.Number})(loss / {Divisor(context)});" : $"return ({context.Number})loss;";

    /// <summary>What the sum over samples and outputs is divided by: outputs, samples, or both.</summary>
    private static string Divisor(EmitContext context)
    {
        string outputs = $"{Numbers.Text(context.Plan.Outputs)}.0";
        if (!context.Plan.AveragesOutputs)
            return "m";
        return context.Plan.Network.Reduction == ReductionKind.Mean ? $"({outputs} * m)" : outputs;
    }
}
