using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Api;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Planning;
using FixedNet.Generator.Printing.Scalar;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The methods that lead from the core to the kernels for the widest vectors that the hardware has; the JIT drops the tests, or what they guard.</summary>
internal static class Dispatch
{
    /// <summary>The sum of the losses and the gradient, of a batch or of a part of one.</summary>
    public const string Differentiate = "Differentiate";

    public const string ChunkSamples = "ChunkSamples";

    private const string ForwardBatch = "ForwardBatch";

    public static void Emit(EmitContext context)
    {
        foreach (ApiMethod method in PublicMethods.Of(context.Plan.HasLoss).Where(method => IsNeeded(context, method)))
            Choose(context, method);
        bool workers = !context.Plan.Target.LeavesOutWorkers;
        if (workers)
            context.Writer.Line($"public static readonly {EmitContext.Runtime}.ForwardPart<{context.Number}> ForwardPart = {ForwardBatch}; // what workers call for their rows\n");
        if (!context.Plan.HasLoss)
            return;
        DifferentiateAll(context);
        if (workers || InChunks(context))
        {
            DifferentiatePart(context);
            Chunk(context);
        }

        if (Descends(context))
            TryDescend(context);
    }

    /// <summary>What a method of the core calls once its arguments are checked.</summary>
    public static string Of(ApiMethod method, EmitContext context) => IsNeeded(context, method) ? method.Name : DriverNames.Of(method.Name);

    /// <summary>Whether the method has one of its own here: where there is a choice, and where workers want spans.</summary>
    private static bool IsNeeded(EmitContext context, ApiMethod method) =>
        method.Name != "Backward" && (context.Lanes.Count > 0 || (method.Name == ForwardBatch && !context.Plan.Target.LeavesOutWorkers));

    private static string HasWidth(NetworkPlan lanes) => $"IsWorthwhile{Text(lanes.Dialect.Bits)}";

    /// <summary>The call of a method of the kernels for vectors, with references to its arguments.</summary>
    private static string LanesCall(NetworkPlan lanes, string name, IEnumerable<string> spans, params string[] others) =>
        $"{EmitContext.ClassOf(lanes)}.{name}({string.Join(", ", spans.Select(span => $"ref {Pinning.Pointer(span)}").Concat(others))})";

    /// <summary>Declares references to the memory of spans, where kernels for vectors may take them.</summary>
    private static void References(EmitContext context, IEnumerable<string> spans)
    {
        if (context.Lanes.Count > 0)
            context.Writer.Line($"ref {context.Number} {string.Join(", ", spans.Select(span => $"{Pinning.Pointer(span)} = ref MemoryMarshal.GetReference({span})"))};");
    }

    /// <summary>What a method of the core does: the kernels for vectors, where the hardware has that width.</summary>
    private static void Choose(EmitContext context, ApiMethod method)
    {
        SourceWriter writer = context.Writer;
        List<string> spans = [.. method.Arguments.Select(argument => argument.Name)];
        string driver = DriverNames.Of(method.Name), returns = method.ReturnsLoss ? "return " : "", otherwise = method.ReturnsLoss ? "" : "else ";
        string arguments = string.Join(", ", method.Arguments.Select(argument => $"{(argument.IsWritten ? SpanAccess.Out(context.Number) : SpanAccess.In(context.Number))} {argument.Name}"));
        MethodAttributes.Inline(context);
        using (writer.Block($"public static {MethodHead.Returns(context, method)} {method.Name}({arguments})"))
        {
            if (method.IsBatch && (context.Lanes.Count > 0 || context.UsesPointers))
            {
                ApiArgument counted = method.Arguments.First(argument => argument.Rows == ApiRows.Counted);
                writer.Line($"int m = {counted.Name}.Length / {Text(method.CountsNetworks ? context.Plan.ParameterCount : context.Plan.Inputs)};");
            }

            References(context, spans);
            bool first = true;
            foreach (NetworkPlan lanes in context.Lanes)
            {
                writer.Line($"{(first ? "" : otherwise)}if ({HasWidth(lanes)}) {returns}{LanesCall(lanes, driver, spans, method.IsBatch ? ["m"] : [])};");
                first = false;
            }

            string last = $"{(first ? "" : otherwise)}{returns}";
            if (context.UsesPointers)
                Pinned(context, spans, $"{last}{driver}(", "m");
            else
                writer.Line($"{last}{driver}({string.Join(", ", spans)});");
        }

        writer.Line();
    }

    /// <summary>The call of a method of the scalar kernels over pointers.</summary>
    private static void Pinned(EmitContext context, IReadOnlyCollection<string> spans, string call, params string[] others)
    {
        using (Pinning.Block(context, spans))
            context.Writer.Line($"{call}{string.Join(", ", spans.Select(Pinning.Pointer).Concat(others))});");
    }

    /// <summary>Whether plain gradient descent may take a step of its own: not where it must have the bits of the optimiser's.</summary>
    public static bool Descends(EmitContext context) => context.Lanes.Any(plan => plan.Descends);

    private static void DifferentiateAll(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        string read = SpanAccess.In(context.Number), written = SpanAccess.Out(context.Number);
        writer.Line($"// {Differentiate}: the sum of the losses and the gradient.");
        MethodAttributes.Optimize(context);
        string arguments = $"{read} parameters, {read} inputs, {read} targets, {written} gradient, {written} inputGradients, {context.Number} scale";
        using (writer.Block($"public static double {Differentiate}({arguments})"))
        {
            string[] spans = ["parameters", "inputs", "targets", "gradient", "inputGradients"];
            string m = $"inputs.Length / {Text(context.Plan.Inputs)}";
            if (InChunks(context))
                ChunkByChunk(context, m);
            References(context, spans);
            foreach (NetworkPlan lanes in context.Lanes)
                writer.Line($"if ({HasWidth(lanes)}) return {LanesCall(lanes, "DifferentiateBatch", spans, "scale", m)};");
            if (context.UsesPointers)
                Pinned(context, spans, "return DifferentiateBatch(", "scale", m);
            else
                writer.Line("return DifferentiateBatch(parameters, inputs, targets, gradient, inputGradients, scale);");
        }

        writer.Line();
    }

    private static bool InChunks(EmitContext context) => context.Lanes.Any(lanes => lanes.SumsInChunks);

    /// <summary>Longer batches chunk by chunk, in the order in which workers add them, so that they give the same bits.</summary>
    private static void ChunkByChunk(EmitContext context, string m)
    {
        context.Writer.Line($"""
            if (inputGradients.IsEmpty && {m} > {ChunkSamples}({m}))
                return {EmitContext.Runtime}.GradientChunks.Sum(Part, {ChunkSamples}({m}), {Text(context.Plan.Inputs)}, {Text(context.Plan.Outputs)}, parameters, inputs, targets, gradient, scale);
            """);
    }

    /// <summary>The same without the gradient of the inputs, as workers call it.</summary>
    private static void DifferentiatePart(EmitContext context)
    {
        string read = SpanAccess.In(context.Number), written = SpanAccess.Out(context.Number);
        context.Writer.Line($"public static readonly {EmitContext.Runtime}.GradientPart<{context.Number}> Part = DifferentiatePart; // what workers call for their samples\n");
        MethodAttributes.Optimize(context);
        context.Writer.Line($"""
            private static double DifferentiatePart({read} parameters, {read} inputs, {read} targets, {written} gradient, {context.Number} scale) =>
                {Differentiate}(parameters, inputs, targets, gradient, default, scale);

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
                writer.Line($"if ({HasWidth(lanes)}) return {Samples(lanes)};");
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
        string read = SpanAccess.In(context.Number), written = SpanAccess.Out(context.Number);
        using (writer.Block($"public static bool TryDescend({written} parameters, {read} inputs, {read} targets, {context.Number} eta, int m, out {context.Number} loss)"))
        {
            string[] spans = ["parameters", "inputs", "targets"];
            References(context, spans);
            foreach (NetworkPlan lanes in context.Lanes)
            {
                string whole = lanes.Batch.Form == BatchForm.SampleLanes ? $"m % {Text(lanes.Dialect.Lanes)} == 0 && " : "";
                using (writer.Block($"if ({HasWidth(lanes)} && {whole}m <= {Text(lanes.TrainingTileSamples)})"))
                {
                    writer.Line($"loss = {LanesCall(lanes, "DescendBatch", spans, "eta", "m")};\nreturn true;");
                }
            }

            writer.Line("loss = 0;\nreturn false;");
        }

        writer.Line();
    }
}
