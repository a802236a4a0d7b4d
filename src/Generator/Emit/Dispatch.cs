using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The methods that pass training on to the kernels for the widest vectors that the hardware has.</summary>
internal static class Dispatch
{
    /// <summary>The sum of the losses and the gradient, of a batch or of a part of one.</summary>
    public const string Differentiate = "Differentiate";

    public const string ChunkSamples = "ChunkSamples";

    public static string HasWidth(NetworkPlan lanes) => $"{EmitContext.Runtime}.Lanes.IsWorthwhile{Text(lanes.Dialect.Bits)}";

    /// <summary>The call of a method of the kernels for vectors, with its arguments.</summary>
    public static string LanesCall(NetworkPlan lanes, string name, IEnumerable<string> arguments) =>
        $"global::{EmitContext.LanesNamespace}.{EmitContext.LanesClass(lanes)}.{name}({string.Join(", ", arguments)})";

    public static string Reference(string span) => $"ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference({span})";

    public static void Emit(EmitContext context)
    {
        DifferentiateAll(context);
        DifferentiatePart(context);
        Chunk(context);
        if (Descends(context))
            TryDescend(context);
    }

    /// <summary>Whether plain gradient descent may take a step of its own: not where it must have the bits of the optimiser's.</summary>
    public static bool Descends(EmitContext context) => context.Lanes.Any(plan => plan.Descends);

    private static void DifferentiateAll(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        writer.Line($"// {Differentiate}: the sum of the losses and the gradient, by the widest vectors there are; the JIT drops the tests.");
        MethodAttributes.Optimize(context);
        string arguments = $"{context.In} parameters, {context.In} inputs, {context.In} targets, {context.Out} gradient, {context.Out} inputGradients, {context.Number} scale";
        using (writer.Block($"public static double {Differentiate}({arguments})"))
        {
            string[] spans = ["parameters", "inputs", "targets", "gradient", "inputGradients"];
            string m = $"inputs.Length / {Text(context.Plan.Inputs)}";
            if (context.Lanes.Any(lanes => lanes.SumsInChunks))
                InChunks(context, m);
            foreach (NetworkPlan lanes in context.Lanes)
            {
                using (writer.Block($"if ({HasWidth(lanes)})"))
                    writer.Line($"return {LanesCall(lanes, "DifferentiateBatch", [.. spans.Select(Reference), "scale", m])};");
                writer.Line();
            }

            if (context.UsesPointers)
                PinnedDifferentiate(context, spans, m);
            else
                writer.Line("return DifferentiateBatch(parameters, inputs, targets, gradient, inputGradients, scale);");
        }

        writer.Line();
    }

    private static void PinnedDifferentiate(EmitContext context, string[] spans, string m)
    {
        using (Pinning.Block(context, spans))
            context.Writer.Line($"return DifferentiateBatch({string.Join(", ", spans.Select(Pinning.Pointer))}, scale, {m});");
    }

    /// <summary>Longer batches chunk by chunk, in the order in which workers add them, so that they give the same bits.</summary>
    private static void InChunks(EmitContext context, string m)
    {
        using (context.Writer.Block($"if (inputGradients.IsEmpty && {m} > {ChunkSamples}({m}))"))
        {
            context.Writer.Line(
                $"return {EmitContext.Runtime}.GradientChunks.Sum(Part, {ChunkSamples}({m}), {Text(context.Plan.Inputs)}, {Text(context.Plan.Outputs)}, parameters, inputs, targets, gradient, scale);");
        }

        context.Writer.Line();
    }

    /// <summary>The same without the gradient of the inputs, as workers call it.</summary>
    private static void DifferentiatePart(EmitContext context)
    {
        string delegateType = $"{EmitContext.Runtime}.GradientPart<{context.Number}>";
        context.Writer.Line($$"""
            // Part: what workers call for the samples that are theirs.
            public static readonly {{delegateType}} Part = DifferentiatePart;

            """);
        MethodAttributes.Optimize(context);
        context.Writer.Line($$"""
            private static double DifferentiatePart({{context.In}} parameters, {{context.In}} inputs, {{context.In}} targets, {{context.Out}} gradient, {{context.Number}} scale)
            {
                return {{Differentiate}}(parameters, inputs, targets, gradient, default, scale);
            }

            """);
    }

    private static void Chunk(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        writer.Line("// ChunkSamples: the samples whose gradient is computed at a time; the gradients of chunks are added in their order, whoever computes them.");
        MethodAttributes.Optimize(context);
        using (writer.Block($"public static int {ChunkSamples}(int m)"))
        {
            foreach (NetworkPlan lanes in context.Lanes)
            {
                using (writer.Block($"if ({HasWidth(lanes)})"))
                    writer.Line($"return {Samples(lanes)};");
                writer.Line();
            }

            writer.Line($"return {Text(context.Plan.ChunkSamples)};");
        }

        writer.Line();
    }

    /// <summary>More where the batch is long; not where the order is fixed, nor where one tile after the other is the same sum.</summary>
    private static string Samples(NetworkPlan plan) =>
        plan.Dialect.IsOrdered || !plan.SumsInChunks ? Text(plan.ChunkSamples) : $"{EmitContext.Runtime}.GradientChunks.Samples({Text(plan.ChunkSamples)}, m)";

    /// <summary>A step of plain gradient descent without a gradient in memory, for batches that the kernels for vectors take in one go.</summary>
    private static void TryDescend(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        writer.Line("// TryDescend: a step of plain gradient descent at once, for batches that are a single tile; false where it is not to be.");
        MethodAttributes.Optimize(context);
        using (writer.Block($"public static bool TryDescend({context.Out} parameters, {context.In} inputs, {context.In} targets, {context.Number} eta, int m, out {context.Number} loss)"))
        {
            foreach (NetworkPlan lanes in context.Lanes)
            {
                string whole = lanes.Batch.Form == BatchForm.SampleLanes ? $"m % {Text(lanes.Dialect.Lanes)} == 0 && " : "";
                using (writer.Block($"if ({HasWidth(lanes)} && {whole}m <= {Text(lanes.TrainingTileSamples)})"))
                {
                    string[] spans = ["parameters", "inputs", "targets"];
                    writer.Line($"loss = {LanesCall(lanes, "DescendBatch", [.. spans.Select(Reference), "eta", "m"])};\nreturn true;");
                }

                writer.Line();
            }

            writer.Line("loss = 0;\nreturn false;");
        }

        writer.Line();
    }
}
