using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Emit;

/// <summary>
/// The methods over pointers that Unity's Burst can compile: a class of their own, since Burst wants its attribute on the class too, and
/// the class around it may have managed members. The only unsafe members that are emitted, and only where the user asks for them.
/// </summary>
internal static class BurstEmitter
{
    private static readonly Argument
        _parameters = new("parameters", "ParameterCount", "The network's parameters [ParameterCount]."),
        _inputs = new("inputs", "m * InputSize", "The samples, one a row [m, InputSize]."),
        _targets = new("targets", "m * OutputSize", "The targets, one a row [m, OutputSize]."),
        _gradient = new("gradient", "ParameterCount", "Receives the gradient with respect to the parameters [ParameterCount].", Written: true),
        _inputGradients = new("inputGradients", "m * InputSize", "Receives the gradient with respect to the inputs [m, InputSize].", Written: true);

    public static void Emit(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        writer.Line($"""
            #pragma warning disable CS3001 // Pointers are not CLS-compliant.
            /// <summary>
            /// The core over pointers, for Unity's Burst. Nothing is checked: lengths must fit, m must be at least 1, and what is written must be
            /// apart from all else.
            /// </summary>
            {CoreEmitter.GeneratedCode}
            """);
        BurstCompile(context);
        using (writer.Block("public static unsafe class BurstEntryPoints"))
        {
            Method(context, "void", "Forward", "Computes the outputs of one sample.",
                _parameters,
                new("input", "InputSize", "The sample [InputSize]."),
                new("output", "OutputSize", "Receives the outputs [OutputSize].", Written: true));
            writer.Line();
            Method(context, "void", "ForwardBatch", "Computes the outputs of m samples.",
                _parameters, _inputs, new("outputs", "m * OutputSize", "Receives the outputs, one a row [m, OutputSize].", Written: true));
            writer.Line();
            Method(context, "void", "ForwardEach", "Computes the outputs of m networks of this shape, of each for a sample of its own.",
                new("parametersOfAll", "m * ParameterCount", "The networks' parameters, those of one after those of the other [m, ParameterCount]."),
                _inputs,
                new("outputs", "m * OutputSize", "Receives the outputs, one a row [m, OutputSize].", Written: true));
            writer.Line();
            if (context.Plan.HasLoss)
            {
                Method(context, context.Number, "Evaluate", "Computes the batch loss.", _parameters, _inputs, _targets);
                writer.Line();
                Method(context, context.Number, "Backward", "Computes the batch loss and its exact gradient.", _parameters, _inputs, _targets, _gradient);
                writer.Line();
                Method(context, context.Number, "Backward", "Computes the batch loss and its exact gradient, for the inputs too.",
                    _parameters, _inputs, _targets, _gradient, _inputGradients);
                writer.Line();
            }

            Method(context, "void", "VectorJacobianProduct", "Carries a gradient of the outputs back to the parameters and the inputs.",
                _parameters, _inputs, new("outputGradients", "m * OutputSize", "The gradient with respect to the outputs [m, OutputSize]."), _gradient, _inputGradients);
        }

        writer.Line("#pragma warning restore CS3001\n");
    }

    private static void Method(EmitContext context, string returns, string name, string summary, params Argument[] arguments)
    {
        SourceWriter writer = context.Writer;
        bool isBatch = name != "Forward";
        writer.Line($"/// <summary>{summary}</summary>");
        foreach (Argument argument in arguments)
            writer.Line($"/// <param name=\"{argument.Name}\">{argument.Description}</param>");
        if (isBatch)
            writer.Line($"/// <param name=\"m\">The number of {(name == "ForwardEach" ? "networks" : "samples")}.</param>");
        if (returns != "void")
            writer.Line("/// <returns>The batch loss.</returns>");
        BurstCompile(context);
        List<string> list = [.. arguments.Select(argument => $"{context.Number}* {argument.Name}")];
        if (isBatch)
            list.Add("int m");
        using (writer.Block($"public static {returns} {name}({string.Join(", ", list)})"))
        {
            if (context.UsesPointers)
                PointerCalls.Emit(context, name, [.. arguments.Select(argument => argument.Name)]);
            else
                CallSpans(context, returns, name, arguments);
        }
    }

    /// <summary>Where there are lanes Burst is not: the class's methods over spans choose the vectors that the hardware has.</summary>
    private static void CallSpans(EmitContext context, string returns, string name, Argument[] arguments)
    {
        IEnumerable<string> spans = arguments.Select(argument =>
            $"new {(argument.Written ? context.Out : context.In)}({argument.Name}, {argument.Length})");
        context.Writer.Line($"{(returns == "void" ? "" : "return ")}{context.Plan.Network.Type.FullName}.{name}({string.Join(", ", spans)});");
    }

    private static void BurstCompile(EmitContext context)
    {
        if (context.Plan.Target.HasBurst)
            context.Writer.Line("[global::Unity.Burst.BurstCompileAttribute]");
    }

    private sealed record Argument(string Name, string Length, string Description, bool Written = false);
}
