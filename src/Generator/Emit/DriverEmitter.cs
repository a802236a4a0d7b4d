using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The methods that take a batch through the kernels, tile by tile, with scratch of a fixed size.</summary>
internal static class DriverEmitter
{
    /// <summary>The driver behind a public method of the core.</summary>
    public static string NameOf(string publicMethod) => publicMethod switch
    {
        "Forward" => "RunSample",
        "ForwardBatch" => "RunBatch",
        "ForwardEach" => EachDriver.Name,
        "Evaluate" => "EvaluateBatch",
        "Backward" => Dispatch.Differentiate,
        "VectorJacobianProduct" => "PullBackBatch",
        _ => throw new ArgumentOutOfRangeException(nameof(publicMethod)),
    };

    public static void Emit(EmitContext context)
    {
        if (context.Kernels.Sample is null)
            RunSample(context);
        EachDriver.Emit(context);
        RunBatch(context);
        if (context.Plan.HasLoss)
        {
            EvaluateBatch(context);
            DifferentiateBatch(context);
            Dispatch.Emit(context);
        }

        PullBackBatch(context);
        ParallelEmitter.Delegates(context);
        CreateParameters(context);
    }

    private static void RunSample(EmitContext context)
    {
        NetworkKernels kernels = context.Kernels;
        ScratchPlan scratch = context.Plan.Scratch;
        using (Method(context, scratch.OneSample, scratch.ForwardWidth, "void", "RunSample",
            $"{context.Read} parameters, {context.Read} X, {context.Write} {kernels.Output.Name}"))
        {
            Calls(context, [.. kernels.Forward, kernels.Activate]);
        }

        context.Writer.Line();
    }

    private static void RunBatch(EmitContext context)
    {
        NetworkKernels kernels = context.Kernels;
        ScratchPlan scratch = context.Plan.Scratch;
        using (Method(context, scratch.ForwardTile, scratch.ForwardWidth, "void", "RunBatch",
            $"{context.Read} parameters, {context.Read} inputs, {context.Write} outputs"))
        {
            using (Tiles(context, scratch.ForwardTile, (context.Read, "X", "inputs", context.Plan.Inputs), (context.Write, kernels.Output.Name, "outputs", context.Plan.Outputs)))
                Calls(context, [.. kernels.Forward, kernels.Activate]);
        }

        context.Writer.Line();
    }

    private static void EvaluateBatch(EmitContext context)
    {
        ScratchPlan scratch = context.Plan.Scratch;
        using (Method(context, scratch.TrainingTile, scratch.TrainingWidth, context.Number, "EvaluateBatch",
            $"{context.Read} parameters, {context.Read} inputs, {context.Read} targets"))
        {
            context.Writer.Line(BatchLoss.Declaration);
            using (Tiles(context, scratch.TrainingTile, (context.Read, "X", "inputs", context.Plan.Inputs), (context.Read, "Y", "targets", context.Plan.Outputs)))
                ForwardAndLoss(context);

            context.Writer.Line(BatchLoss.Return(context));
        }

        context.Writer.Line();
    }

    private static void DifferentiateBatch(EmitContext context)
    {
        NetworkKernels kernels = context.Kernels;
        ScratchPlan scratch = context.Plan.Scratch;
        SourceWriter writer = context.Writer;
        using (Method(context, scratch.TrainingTile, scratch.TrainingWidth, "double", "DifferentiateBatch",
            $"{context.Read} parameters, {context.Read} inputs, {context.Read} targets, {context.Write} gradient, {context.Write} inputGradients, {context.Number} scale"))
        {
            writer.Line(BatchLoss.Declaration);
            writer.Line(ClearGradient(context));
            using (Tiles(context, scratch.TrainingTile, (context.Read, "X", "inputs", context.Plan.Inputs), (context.Read, "Y", "targets", context.Plan.Outputs)))
            {
                ForwardAndLoss(context);
                if (context.Plan.LossTakesZ)
                    Calls(context, [kernels.Activate]);
                Calls(context, [kernels.Delta, .. kernels.Backward]);
                using (writer.Block(context.UsesPointers ? "if (inputGradients != null)" : "if (!inputGradients.IsEmpty)"))
                    InputGradient(context);
            }

            writer.Line("return loss;");
        }

        writer.Line();
    }

    private static void PullBackBatch(EmitContext context)
    {
        NetworkKernels kernels = context.Kernels;
        ScratchPlan scratch = context.Plan.Scratch;
        using (Method(context, scratch.TrainingTile, scratch.TrainingWidth, "void", "PullBackBatch",
            $"{context.Read} parameters, {context.Read} inputs, {context.Read} outputGradients, {context.Write} gradient, {context.Write} inputGradients"))
        {
            context.Writer.Line(ClearGradient(context));
            using (Tiles(context, scratch.TrainingTile, (context.Read, "X", "inputs", context.Plan.Inputs), (context.Read, "G", "outputGradients", context.Plan.Outputs)))
            {
                OutputRows(context);
                Calls(context, [.. kernels.Forward, kernels.Activate, kernels.Seed, .. kernels.Backward]);
                InputGradient(context);
            }
        }

        context.Writer.Line();
    }

    private static void CreateParameters(EmitContext context)
    {
        string memory = $"{EmitContext.Runtime}.ParameterMemory<{context.Number}>";
        context.Writer.Line("// A new parameter vector, initialised from a seed.");
        using (context.Writer.Block($"public static {memory} CreateParameters(int seed)"))
        {
            context.Writer.Line($"""
                {memory} parameters = new {memory}(ParameterCount);
                Initialize(parameters.Span, seed);
                return parameters;
                """);
        }

        context.Writer.Line();
    }

    /// <summary>Opens a driver: why its tiles are as they are, how many samples there are, and its scratch.</summary>
    private static SourceWriter.Scope Method(EmitContext context, TilePlan tile, int width, string returns, string name, string arguments)
    {
        bool isSample = name == "RunSample";
        string work = isSample ? "one sample" : $"a batch in tiles of {Text(tile.Samples)} samples";
        context.Writer.Line($"// {name}: {work}, {(width == 0 ? "no scratch, as nothing stands between layers" : tile.Reason)}.");
        Attributes(context, tile, width);
        var scope = context.Writer.Block($"public static {returns} {name}({arguments}{(context.UsesPointers && !isSample ? ", int m" : "")})");
        if (isSample)
            context.Writer.Line("const int n = 1;");
        else if (!context.UsesPointers)
            context.Writer.Line($"int m = inputs.Length / {Text(context.Plan.Inputs)};");
        Scratch(context, tile, width);
        return scope;
    }

    public static void Attributes(EmitContext context, TilePlan tile, int width)
    {
        if (context.Plan.Target.SkipsLocalsInit && tile.OnStack && width > 0)
            context.Writer.Line("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
        KernelClassEmitter.Optimize(context);
    }

    public static void Scratch(EmitContext context, TilePlan tile, int width)
    {
        string length = tile.Samples == 1 ? Text(width) : $"{Text(tile.Samples)} * {Text(width)}";
        if (width == 0)
            return;
        if (tile.OnStack)
        {
            context.Writer.Line($"{context.Write} scratch = stackalloc {context.Number}[{length}];");
            return;
        }

        context.Writer.Line(LanesScratch.Unmanaged(context, length));
        context.Writer.Line($"{context.Write} scratch = memory.{(context.UsesPointers ? "Pointer" : "Span")};");
    }

    /// <summary>The loop over tiles, with the rows of each argument that belong to the tile.</summary>
    private static SourceWriter.Scope Tiles(EmitContext context, TilePlan tile, params (string Type, string Name, string Argument, int Width)[] rows)
    {
        string samples = Text(tile.Samples);
        var scope = context.Writer.Block("for (int start = 0, n; start < m; start += n)");
        context.Writer.Line($"n = global::System.Math.Min({samples}, m - start);");
        foreach (var (type, name, argument, width) in rows)
            context.Writer.Line($"{type} {name} = {Rows(context, argument, width)};");
        return scope;
    }

    /// <summary>A tile's outputs, and what they add to the loss; the activation still has to follow where the loss takes z.</summary>
    private static void ForwardAndLoss(EmitContext context)
    {
        OutputRows(context);
        Calls(context, context.Kernels.Forward);
        if (!context.Plan.LossTakesZ)
            Calls(context, [context.Kernels.Activate]);
        context.Writer.Line($"loss += {KernelClassEmitter.Call(context, context.Kernels.Loss!)};");
    }

    /// <summary>In training the network's outputs are scratch too.</summary>
    private static void OutputRows(EmitContext context)
    {
        var output = context.Kernels.Output;
        context.Writer.Line($"{context.Write} {output.Name} = {KernelClassEmitter.Rows(context, "scratch", output)};");
    }

    private static void InputGradient(EmitContext context)
    {
        context.Writer.Line($"{context.Write} dX = {Rows(context, "inputGradients", context.Plan.Inputs)};");
        Calls(context, [context.Kernels.InputGradient]);
    }

    /// <summary>The rows of an argument that belong to the tile.</summary>
    private static string Rows(EmitContext context, string argument, int width) =>
        context.Part(argument, $"{Text(width)} * start", $"{Text(width)} * n");

    private static string ClearGradient(EmitContext context) => context.UsesPointers
        ? $"new {context.Out}(gradient, {Text(context.Plan.ParameterCount)}).Clear();"
        : "gradient.Clear();";

    public static void Calls(EmitContext context, IEnumerable<KernelMethod?> methods)
    {
        foreach (KernelMethod method in methods.OfType<KernelMethod>())
            context.Writer.Line($"{KernelClassEmitter.Call(context, method)};");
    }
}
