using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Api;
using FixedNet.Generator.Infrastructure;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The data-parallel forms: a batch shared by workers, with the same bits whatever their number.</summary>
internal static class ParallelEmitter
{
    private const string Check = EmitContext.Runtime + ".Arguments", WorkersType = EmitContext.Runtime + ".Workers";

    private const string Problems = """
        /// <exception cref="global::System.InvalidOperationException">The workers are at work for another caller.</exception>
        /// <exception cref="global::System.ObjectDisposedException">The workers are disposed of.</exception>
        """;

    public static void Emit(EmitContext context)
    {
        if (context.Plan.Target.LeavesOutWorkers)
            return;
        foreach (ApiMethod method in PublicMethods.Of(context.Plan.HasLoss).Where(method => method.SharedSummary is not null))
            Shared(context, method);
        if (context.Plan.HasLoss)
            TrainBatch(context);
    }

    private static void Shared(EmitContext context, ApiMethod method)
    {
        SourceWriter writer = context.Writer;
        writer.Line($"""
            /// <summary>{method.SharedSummary}</summary>
            /// {Inherited(context, method, method.Arguments)}
            {Problems}
            {CoreEmitter.EntryPoint(context)}
            """);
        using (writer.Block($"public static {MethodHead.Returns(context, method)} {method.Name}({MethodHead.List(context, method.Arguments)}, {WorkersType} workers)"))
        {
            writer.Line($"{Check}.RequireNotNull(workers, \"workers\");");
            ArgumentChecks.All(context, method, usesCount: method.ReturnsLoss);
            string arguments = string.Join(", ", method.Arguments.Select(argument => argument.Name));
            writer.Line(method.ReturnsLoss
                ? $"""
                    {BatchLoss.ScaleLine(context)}double loss = workers.Gradient({context.Kernels}.Part, {context.Kernels}.{Dispatch.ChunkSamples}(m), InputSize, OutputSize, {arguments}, {BatchLoss.Scale(context)});
                    {BatchLoss.Return(context)}
                    """
                : $"workers.ForwardBatch({context.Kernels}.ForwardPart, {Text(RowsTogether)}, InputSize, OutputSize, {arguments});");
        }

        writer.Line();
        if (!method.OfInstance)
            return;
        writer.Line($"""
            /// <summary>{method.SharedSummary}</summary>
            /// {Inherited(context, method, method.OwnArguments)}
            {Problems}
            {CoreEmitter.EntryPoint(context)}
            public {MethodHead.Returns(context, method)} {method.Name}({MethodHead.List(context, method.OwnArguments)}, {WorkersType} workers) =>
                {method.Name}({InstanceEmitter.OwnParameters(context)}, {string.Join(", ", method.OwnArguments.Select(argument => argument.Name))}, workers);

            """);
    }

    /// <summary>The rest of the documentation, from the form of the method that takes no workers.</summary>
    private static string Inherited(EmitContext context, ApiMethod method, IEnumerable<ApiArgument> arguments) =>
        $"<inheritdoc cref=\"{method.Name}({MethodHead.Types(context, arguments)})\"/>";

    /// <summary>A worker's rows are a multiple of this: whole tiles of the widest vectors.</summary>
    private const int RowsTogether = 64;

    private static void TrainBatch(EmitContext context) => context.Writer.Line($$"""
        /// <summary>Takes one step of training with the gradient shared by workers; the same bits as without them.</summary>
        /// <inheritdoc cref="TrainBatch({{MethodHead.Cref(context.In)}}, {{MethodHead.Cref(context.In)}}, {{MethodHead.Cref($"{EmitContext.Runtime}.IOptimizer<{context.Number}>")}})"/>
        {{Problems}}
        {{CoreEmitter.EntryPoint(context)}}
        public {{context.Number}} TrainBatch({{context.In}} inputs, {{context.In}} targets, {{EmitContext.Runtime}}.IOptimizer<{{context.Number}}> optimizer, {{EmitContext.Runtime}}.Workers workers)
        {
            {{Check}}.RequireNotNull(workers, "workers");
            if (inputs.Length / InputSize <= {{context.Kernels}}.{{Dispatch.ChunkSamples}}(inputs.Length / InputSize))
                return TrainBatch(inputs, targets, optimizer); // one chunk: nothing to share
            {{context.Out}} parameters = this.fixedNetParameters.Span;
            {{Check}}.RequireTraining<{{context.Number}}>(parameters, inputs, InputSize, targets, OutputSize, optimizer);
            {{context.Out}} gradient = {{EmitContext.Runtime}}.ParameterMemory<{{context.Number}}>.Made(ref this.fixedNetGradient, ParameterCount);
            {{context.Number}} loss = Backward(({{context.In}})parameters, inputs, targets, gradient, workers);
            optimizer.Step(parameters, gradient);
            return loss;
        }

        """);
}
