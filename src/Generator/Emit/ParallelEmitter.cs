using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Api;
using FixedNet.Generator.Infrastructure;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The data-parallel forms: a batch shared by workers, with the same bits whatever their number.</summary>
internal static class ParallelEmitter
{
    private const string Check = EmitContext.Runtime + ".Arguments", Kernels = EmitContext.KernelClass, Workers = EmitContext.Runtime + ".Workers";

    private const string Exceptions = """
        /// <exception cref="global::System.ArgumentException">A length does not fit, the batch is empty, or what is written overlaps another argument.</exception>
        /// <exception cref="global::System.InvalidOperationException">The workers are at work for another caller.</exception>
        /// <exception cref="global::System.ObjectDisposedException">The workers are disposed of.</exception>
        """;

    public static void Emit(EmitContext context)
    {
        foreach (ApiMethod method in PublicMethods.Of(context.Plan.HasLoss).Where(method => method.SharedSummary is not null))
            Shared(context, method);
        if (context.Plan.HasLoss)
            TrainBatch(context);
    }

    /// <summary>The delegates that the workers call, for the nested class.</summary>
    public static void Delegates(EmitContext context)
    {
        context.Writer.Line($"""
            // ForwardPart: what workers call for the rows that are theirs.
            public static readonly {EmitContext.Runtime}.ForwardPart<{context.Number}> ForwardPart = ForwardBatch;

            """);
    }

    private static void Shared(EmitContext context, ApiMethod method)
    {
        SourceWriter writer = context.Writer;
        Document(context, method, method.Arguments);
        using (writer.Block($"public static {MethodHead.Returns(context, method)} {method.Name}({MethodHead.List(context, method.Arguments)}, {Workers} workers)"))
        {
            writer.Line($"{Check}.RequireNotNull(workers, \"workers\");");
            ArgumentChecks.Lengths(context, method);
            ArgumentChecks.Overlaps(context, method, argument => argument.Name);
            string arguments = string.Join(", ", method.Arguments.Select(argument => argument.Name));
            writer.Line(method.ReturnsLoss
                ? $"""
                    {BatchLoss.ScaleLine(context)}double loss = workers.Gradient({Kernels}.Part, {Kernels}.{Dispatch.ChunkSamples}(m), InputSize, OutputSize, {arguments}, {BatchLoss.Scale(context)});
                    {BatchLoss.Return(context)}
                    """
                : $"workers.ForwardBatch({Kernels}.ForwardPart, {Text(RowsTogether)}, InputSize, OutputSize, {arguments});");
        }

        writer.Line();
        if (!method.OfInstance)
            return;
        Document(context, method, method.OwnArguments);
        using (writer.Block($"public {MethodHead.Returns(context, method)} {method.Name}({MethodHead.List(context, method.OwnArguments)}, {Workers} workers)"))
            writer.Line($"{method.Name}({InstanceEmitter.OwnParameters(context)}, {string.Join(", ", method.OwnArguments.Select(argument => argument.Name))}, workers);");
        writer.Line();
    }

    private static void Document(EmitContext context, ApiMethod method, IEnumerable<ApiArgument> arguments)
    {
        SourceWriter writer = context.Writer;
        MethodHead.Document(writer, method.SharedSummary!, arguments);
        writer.Line("/// <param name=\"workers\">Who shares the work.</param>");
        if (method.ReturnsLoss)
            writer.Line($"/// <returns>{ApiMethod.Loss}</returns>");
        writer.Line(Exceptions);
        writer.Line(CoreEmitter.EntryPoint(context));
    }

    /// <summary>A worker's rows are a multiple of this: whole tiles of the widest vectors.</summary>
    private const int RowsTogether = 64;

    private static void TrainBatch(EmitContext context) => context.Writer.Line($$"""
        /// <summary>Takes one step of training with the gradient shared by workers; the same bits as without them.</summary>
        /// <param name="inputs">The samples, one a row [m, InputSize].</param>
        /// <param name="targets">The targets, one a row [m, OutputSize].</param>
        /// <param name="optimizer">Made for <c>ParameterCount</c> parameters, and used for this network alone if it keeps state.</param>
        /// <param name="workers">Who shares the work.</param>
        /// <returns>The batch loss before the step.</returns>
        {{Exceptions}}
        {{CoreEmitter.EntryPoint(context)}}
        public {{context.Number}} TrainBatch({{context.In}} inputs, {{context.In}} targets, {{EmitContext.Runtime}}.IOptimizer<{{context.Number}}> optimizer, {{EmitContext.Runtime}}.Workers workers)
        {
            {{Check}}.RequireNotNull(workers, "workers");
            if (inputs.Length / InputSize <= {{Kernels}}.{{Dispatch.ChunkSamples}}(inputs.Length / InputSize))
            {
                return TrainBatch(inputs, targets, optimizer); // one chunk: nothing to share
            }

            {{Check}}.RequireNotNull(optimizer, "optimizer");
            {{context.Out}} parameters = this.fixedNetParameters.Span;
            {{Check}}.RequireApart<{{context.Number}}>(inputs, "inputs", parameters, "Parameters");
            {{Check}}.RequireApart<{{context.Number}}>(targets, "targets", parameters, "Parameters");
            {{context.Out}} gradient = fixedNetGradientMemory();
            {{context.Number}} loss = Backward(({{context.In}})parameters, inputs, targets, gradient, workers);
            optimizer.Step(parameters, gradient);
            return loss;
        }

        """);
}
