using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The data-parallel forms: a batch shared by workers, with the same bits whatever their number.</summary>
internal static class ParallelEmitter
{
    private const string Check = EmitContext.Runtime + ".Arguments", Kernels = EmitContext.KernelClass;

    private const string Exceptions = """
        /// <exception cref="global::System.ArgumentException">A length does not fit, the batch is empty, or what is written overlaps another argument.</exception>
        /// <exception cref="global::System.InvalidOperationException">The workers are at work for another caller.</exception>
        /// <exception cref="global::System.ObjectDisposedException">The workers are disposed of.</exception>
        """;

    public static void Emit(EmitContext context)
    {
        Forward(context);
        if (!context.Plan.HasLoss)
            return;
        Backward(context);
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

    private static void Forward(EmitContext context)
    {
        context.Writer.Line($$"""
            /// <summary>Computes the outputs of m samples, shared by workers.</summary>
            /// <param name="parameters">The network's parameters [ParameterCount]: of each layer W[input, output] row by row, then b.</param>
            /// <param name="inputs">The samples, one a row [m, InputSize].</param>
            /// <param name="outputs">Receives the outputs, one a row [m, OutputSize].</param>
            /// <param name="workers">Who shares the work.</param>
            {{Exceptions}}
            {{CoreEmitter.EntryPoint(context)}}
            public static void ForwardBatch({{context.In}} parameters, {{context.In}} inputs, {{context.Out}} outputs, {{EmitContext.Runtime}}.Workers workers)
            {
                {{Check}}.RequireNotNull(workers, "workers");
                {{Check}}.RequireLength(parameters.Length, ParameterCount, "parameters", "ParameterCount");
                int m = {{Check}}.BatchSize(inputs.Length, InputSize, "inputs");
                {{Check}}.RequireLength(outputs.Length, (long)m * OutputSize, "outputs", "m · OutputSize");
                {{Check}}.RequireApart<{{context.Number}}>(outputs, "outputs", parameters, "parameters");
                {{Check}}.RequireApart<{{context.Number}}>(outputs, "outputs", inputs, "inputs");
                workers.ForwardBatch({{Kernels}}.ForwardPart, {{Text(RowsTogether)}}, InputSize, OutputSize, parameters, inputs, outputs);
            }

            /// <summary>Computes the outputs of m samples, shared by workers.</summary>
            /// <param name="inputs">The samples, one a row [m, InputSize].</param>
            /// <param name="outputs">Receives the outputs, one a row [m, OutputSize].</param>
            /// <param name="workers">Who shares the work.</param>
            {{Exceptions}}
            {{CoreEmitter.EntryPoint(context)}}
            public void ForwardBatch({{context.In}} inputs, {{context.Out}} outputs, {{EmitContext.Runtime}}.Workers workers)
            {
                ForwardBatch({{InstanceEmitter.OwnParameters(context)}}, inputs, outputs, workers);
            }

            """);
    }

    /// <summary>A worker's rows are a multiple of this: whole tiles of the widest vectors.</summary>
    private const int RowsTogether = 64;

    private static void Backward(EmitContext context)
    {
        string scale = BatchLoss.Scale(context);
        context.Writer.Line($$"""
            /// <summary>Computes the batch loss and its exact gradient, shared by workers; the same bits as without them.</summary>
            /// <param name="parameters">The network's parameters [ParameterCount]: of each layer W[input, output] row by row, then b.</param>
            /// <param name="inputs">The samples, one a row [m, InputSize].</param>
            /// <param name="targets">The targets, one a row [m, OutputSize].</param>
            /// <param name="gradient">Receives ∂loss/∂parameters, in the order of the parameters; what it held is overwritten.</param>
            /// <param name="workers">Who shares the work.</param>
            /// <returns>The batch loss.</returns>
            {{Exceptions}}
            {{CoreEmitter.EntryPoint(context)}}
            public static {{context.Number}} Backward({{context.In}} parameters, {{context.In}} inputs, {{context.In}} targets, {{context.Out}} gradient, {{EmitContext.Runtime}}.Workers workers)
            {
                {{Check}}.RequireNotNull(workers, "workers");
                {{Check}}.RequireLength(parameters.Length, ParameterCount, "parameters", "ParameterCount");
                int m = {{Check}}.BatchSize(inputs.Length, InputSize, "inputs");
                {{Check}}.RequireLength(targets.Length, (long)m * OutputSize, "targets", "m · OutputSize");
                {{Check}}.RequireLength(gradient.Length, ParameterCount, "gradient", "ParameterCount");
                {{Check}}.RequireApart<{{context.Number}}>(gradient, "gradient", parameters, "parameters");
                {{Check}}.RequireApart<{{context.Number}}>(gradient, "gradient", inputs, "inputs");
                {{Check}}.RequireApart<{{context.Number}}>(gradient, "gradient", targets, "targets");
                {{BatchLoss.ScaleLine(context).Replace("\n", "\n    ")}}double loss = workers.Gradient({{Kernels}}.Part, {{Kernels}}.{{Dispatch.ChunkSamples}}(m), InputSize, OutputSize, parameters, inputs, targets, gradient, {{scale}});
                {{BatchLoss.Return(context)}}
            }

            """);
    }

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
