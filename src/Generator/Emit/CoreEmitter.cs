using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The public core: constants, and static methods that are pure functions of their arguments. Each checks them all, then calls a kernel.</summary>
internal static class CoreEmitter
{
    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"FixedNet\", \"{typeof(CoreEmitter).Assembly.GetName().Version.ToString(3)}\")]";

    /// <summary>
    /// The attributes of a method between the user and a kernel. Compiled at once, like the kernels: in a program that ends soon or has one core
    /// the runtime's tiers come late or never, and without optimisation the checks took four times as long as the mathematics of 2-2-1.
    /// </summary>
    public static string EntryPoint(EmitContext context) =>
        context.Plan.Target.OptimizesAtOnce ? $"{GeneratedCode}\n{MethodAttributes.Optimized}" : GeneratedCode;

    private const string Check = EmitContext.Runtime + ".Arguments";

    private static readonly Argument
        _parameters = new("parameters", "ParameterCount", "The network's parameters [ParameterCount]: of each layer W[input, output] row by row, then b."),
        _inputs = new("inputs", "InputSize", "The samples, one a row [m, InputSize].", IsBatch: true),
        _targets = new("targets", "OutputSize", "The targets, one a row [m, OutputSize].", IsRows: true),
        _gradient = new("gradient", "ParameterCount", "Receives ∂loss/∂parameters, in the order of the parameters; what it held is overwritten.", Written: true),
        _inputGradients = new("inputGradients", "InputSize", "Receives ∂loss/∂inputs [m, InputSize].", Written: true, IsRows: true);

    public static void Emit(EmitContext context)
    {
        NetworkPlan plan = context.Plan;
        Constants(context);

        Method(context, "void", "Forward", "Computes the outputs of one sample.",
            [_parameters, new("input", "InputSize", "The sample [InputSize]."), new("output", "OutputSize", "Receives the outputs [OutputSize].", Written: true)]);
        Method(context, "void", "ForwardBatch", "Computes the outputs of m samples.",
            [_parameters, _inputs, new("outputs", "OutputSize", "Receives the outputs, one a row [m, OutputSize].", Written: true, IsRows: true)]);
        Method(context, "void", "ForwardEach", "Computes the outputs of m networks of this shape, of each for a sample of its own.",
            [
                new("parametersOfAll", "ParameterCount", "The networks' parameters, those of one after those of the other [m, ParameterCount].", IsBatch: true),
                _inputs with { Description = "The samples, one a row: row k is network k's [m, InputSize].", IsBatch = false, IsRows = true },
                new("outputs", "OutputSize", "Receives the outputs, one a row: row k is network k's [m, OutputSize].", Written: true, IsRows: true),
            ],
            problems: "A length does not fit, there is no network, or what is written overlaps another argument.");
        if (plan.HasLoss)
        {
            Method(context, context.Number, "Evaluate", "Computes the batch loss.", [_parameters, _inputs, _targets], "The batch loss.");
            Method(context, context.Number, "Backward", "Computes the batch loss and its exact gradient.",
                [_parameters, _inputs, _targets, _gradient], "The batch loss.", "parameters, inputs, targets, gradient, default");
            Method(context, context.Number, "Backward", "Computes the batch loss and its exact gradient, for the inputs too.",
                [_parameters, _inputs, _targets, _gradient, _inputGradients], "The batch loss.", "parameters, inputs, targets, gradient, inputGradients");
        }

        Method(context, "void", "VectorJacobianProduct", "Carries a gradient of the outputs back to the parameters and the inputs.",
            [
                _parameters, _inputs,
                new("outputGradients", "OutputSize", "For each sample, the gradient of whatever is minimised with respect to its outputs [m, OutputSize].", IsRows: true),
                _gradient with { Description = "Receives the gradient with respect to the parameters, summed over the samples; what it held is overwritten." },
                _inputGradients with { Description = "Receives the gradient with respect to the inputs [m, InputSize]." },
            ]);
        Initialize(context);
    }

    private static void Constants(EmitContext context)
    {
        NetworkPlan plan = context.Plan;
        (string Name, int Value, string Summary)[] constants =
        [
            ("InputSize", plan.Inputs, "The number of inputs of a sample."),
            ("OutputSize", plan.Outputs, "The number of outputs of a sample."),
            ("ParameterCount", plan.ParameterCount, "The number of weights and biases of all layers."),
            ("LayerCount", plan.Layers.Count, "The number of layers."),
        ];
        foreach (var (name, value, summary) in constants)
        {
            context.Writer.Line($"""
                /// <summary>{summary}</summary>
                {GeneratedCode}
                public const int {name} = {Text(value)};

                """);
        }
    }

    private static void Method(
        EmitContext context, string returns, string name, string summary, IReadOnlyList<Argument> arguments, string? result = null, string? passed = null,
        string problems = "A length does not fit, the batch is empty, or what is written overlaps another argument.")
    {
        SourceWriter writer = context.Writer;
        writer.Line($"/// <summary>{summary}</summary>");
        foreach (Argument argument in arguments)
            writer.Line($"/// <param name=\"{argument.Name}\">{argument.Description}</param>");
        if (result is not null)
            writer.Line($"/// <returns>{result}</returns>");
        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{problems}</exception>");
        writer.Line(EntryPoint(context));
        string list = string.Join(", ", arguments.Select(argument => $"{(argument.Written ? context.Out : context.In)} {argument.Name}"));
        using (writer.Block($"public static {returns} {name}({list})"))
        {
            CheckLengths(context, arguments);
            if (context.UsesPointers)
                ByPointers(context, name, arguments);
            else
                BySpans(context, returns, name, arguments, passed);
        }

        writer.Line();
    }

    private static void BySpans(EmitContext context, string returns, string name, IReadOnlyList<Argument> arguments, string? passed)
    {
        CheckOverlaps(context, arguments, argument => argument.Name);
        if (name == "Backward")
        {
            Backward(context, $"{Dispatch.Differentiate}({passed}, {BatchLoss.Scale(context)})");
            return;
        }

        foreach (NetworkPlan lanes in context.Lanes)
            InLanes(context, lanes, returns, name, arguments);
        string call = $"{EmitContext.KernelClass}.{DriverNames.Of(name)}({string.Join(", ", arguments.Select(argument => argument.Name))});";
        context.Writer.Line(returns == "void" ? call : $"return {call}");
    }

    /// <summary>Overlaps are looked for between the pointers: two checks took 5 ns on Mono, between spans 31 to 38.</summary>
    private static void ByPointers(EmitContext context, string name, IReadOnlyList<Argument> arguments)
    {
        SourceWriter writer = context.Writer;
        using (writer.Block("unsafe"))
        {
            using (Pinning.Block(context, arguments.Select(argument => argument.Name)))
            {
                CheckOverlaps(context, arguments, argument => $"{Pinning.Pointer(argument.Name)}, {argument.Name}.Length");
                PointerCalls.Emit(context, name, [.. arguments.Select(argument => Pinning.Pointer(argument.Name))]);
            }
        }
    }

    /// <summary>The call of the kernels for vectors, where the hardware has that width; the JIT drops the test, or what it guards.</summary>
    private static void InLanes(EmitContext context, NetworkPlan lanes, string returns, string name, IReadOnlyList<Argument> arguments)
    {
        IEnumerable<string> passed = arguments.Select(argument => Dispatch.Reference(argument.Name));
        if (arguments.Any(argument => argument.IsBatch))
            passed = passed.Append("m");
        string call = $"{Dispatch.LanesCall(lanes, DriverNames.Of(name), passed)};";
        using (context.Writer.Block($"if ({Dispatch.HasWidth(lanes)})"))
            context.Writer.Line(returns == "void" ? $"{call}\nreturn;" : $"return {call}");
        context.Writer.Line();
    }

    private static void Backward(EmitContext context, string differentiate)
    {
        context.Writer.Line($"""
            {BatchLoss.ScaleLine(context)}double loss = {EmitContext.KernelClass}.{differentiate};
            {BatchLoss.Return(context)}
            """);
    }

    /// <summary>Lengths first, then overlaps; nothing is written before the last of them.</summary>
    private static void CheckLengths(EmitContext context, IReadOnlyList<Argument> arguments)
    {
        foreach (Argument argument in arguments)
        {
            if (argument.IsBatch)
                context.Writer.Line($"int m = {Check}.{(argument.Size == "ParameterCount" ? "NetworkCount" : "BatchSize")}({argument.Name}.Length, {argument.Size}, \"{argument.Name}\");");
            else if (argument.IsRows)
                context.Writer.Line($"{Check}.RequireLength({argument.Name}.Length, (long)m * {argument.Size}, \"{argument.Name}\", \"m · {argument.Size}\");");
            else
                context.Writer.Line($"{Check}.RequireLength({argument.Name}.Length, {argument.Size}, \"{argument.Name}\", \"{argument.Size}\");");
        }
    }

    /// <param name="memory">How an argument's memory is written: a span, or a pointer and a length.</param>
    private static void CheckOverlaps(EmitContext context, IReadOnlyList<Argument> arguments, Func<Argument, string> memory)
    {
        for (int k = 0; k < arguments.Count; k++)
        {
            foreach (Argument other in arguments.Take(k).Where(_ => arguments[k].Written))
                context.Writer.Line($"{Check}.RequireApart<{context.Number}>({memory(arguments[k])}, \"{arguments[k].Name}\", {memory(other)}, \"{other.Name}\");");
        }
    }

    private static void Initialize(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        writer.Line($"""
            /// <summary>
            /// Draws the weights by the method that suits each layer's activation, uniformly distributed (He, Glorot), and sets the biases to 0. A seed
            /// gives the same numbers on every platform.
            /// </summary>
            /// <param name="parameters">Receives the parameters [ParameterCount].</param>
            /// <param name="seed">Which numbers to draw.</param>
            /// <exception cref="global::System.ArgumentException">The length does not fit.</exception>
            {EntryPoint(context)}
            """);
        using (writer.Block($"public static void Initialize({context.Out} parameters, int seed)"))
        {
            writer.Line($"{EmitContext.Runtime}.Arguments.RequireLength(parameters.Length, ParameterCount, \"parameters\", \"ParameterCount\");");
            writer.Line($"{EmitContext.Runtime}.SplitMix64 random = new {EmitContext.Runtime}.SplitMix64(seed);");
            foreach (LayerPlan layer in context.Plan.Layers)
            {
                foreach (PlacedBlock block in layer.Blocks)
                    writer.Line(Initialized(block));
            }
        }

        writer.Line();
    }

    private static string Initialized(PlacedBlock block)
    {
        string numbers = $"parameters.Slice({Text(block.Offset)}, {Text(block.Count)})", initializers = EmitContext.Runtime + ".Initializers";
        return block.Block.Initializer switch
        {
            Initializer.Zeros => $"{numbers}.Clear();",
            Initializer.He => $"{initializers}.HeUniform({numbers}, {Text(block.Block.Rows)}, ref random);",
            Initializer.Glorot => $"{initializers}.GlorotUniform({numbers}, {Text(block.Block.Rows)}, {Text(block.Block.Columns)}, ref random);",
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };
    }

    /// <summary>An argument of a public method.</summary>
    /// <param name="Size">The constant that its length is, or for rows the length of one.</param>
    /// <param name="IsBatch">Whether it tells the size m of the batch, or the number m of networks.</param>
    /// <param name="IsRows">Whether it has m rows.</param>
    private sealed record Argument(string Name, string Size, string Description, bool Written = false, bool IsBatch = false, bool IsRows = false);
}
