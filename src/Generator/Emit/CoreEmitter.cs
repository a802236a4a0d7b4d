using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Api;
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

    public static void Emit(EmitContext context)
    {
        Constants(context);
        foreach (ApiMethod method in PublicMethods.Of(context.Plan.HasLoss))
            Method(context, method);
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

    private static void Method(EmitContext context, ApiMethod method)
    {
        SourceWriter writer = context.Writer;
        MethodHead.Document(writer, method.Summary, method.Arguments);
        if (method.ReturnsLoss)
            writer.Line($"/// <returns>{ApiMethod.Loss}</returns>");
        writer.Line($"/// <exception cref=\"global::System.ArgumentException\">{method.Problems}</exception>");
        writer.Line(EntryPoint(context));
        using (writer.Block($"public static {MethodHead.Returns(context, method)} {method.Name}({MethodHead.List(context, method.Arguments)})"))
        {
            ArgumentChecks.Lengths(context, method);
            if (context.UsesPointers)
                ByPointers(context, method);
            else
                BySpans(context, method);
        }

        writer.Line();
    }

    private static void BySpans(EmitContext context, ApiMethod method)
    {
        ArgumentChecks.Overlaps(context, method, argument => argument.Name);
        string arguments = string.Join(", ", method.Arguments.Select(argument => argument.Name));
        if (method.Name == "Backward")
        {
            string inputGradients = method.Arguments.Count == 4 ? ", default" : "";
            Backward(context, $"{Dispatch.Differentiate}({arguments}{inputGradients}, {BatchLoss.Scale(context)})");
            return;
        }

        foreach (NetworkPlan lanes in context.Lanes)
            InLanes(context, lanes, method);
        string call = $"{EmitContext.KernelClass}.{DriverNames.Of(method.Name)}({arguments});";
        context.Writer.Line(method.ReturnsLoss ? $"return {call}" : call);
    }

    /// <summary>Overlaps are looked for between the pointers: two checks took 5 ns on Mono, between spans 31 to 38.</summary>
    private static void ByPointers(EmitContext context, ApiMethod method)
    {
        SourceWriter writer = context.Writer;
        using (writer.Block("unsafe"))
        {
            using (Pinning.Block(context, method.Arguments.Select(argument => argument.Name)))
            {
                ArgumentChecks.Overlaps(context, method, argument => $"{Pinning.Pointer(argument.Name)}, {argument.Name}.Length");
                PointerCalls.Emit(context, method.Name, [.. method.Arguments.Select(argument => Pinning.Pointer(argument.Name))]);
            }
        }
    }

    /// <summary>The call of the kernels for vectors, where the hardware has that width; the JIT drops the test, or what it guards.</summary>
    private static void InLanes(EmitContext context, NetworkPlan lanes, ApiMethod method)
    {
        IEnumerable<string> passed = method.Arguments.Select(argument => Dispatch.Reference(argument.Name));
        if (method.IsBatch)
            passed = passed.Append("m");
        string call = $"{Dispatch.LanesCall(lanes, DriverNames.Of(method.Name), passed)};";
        using (context.Writer.Block($"if ({Dispatch.HasWidth(lanes)})"))
            context.Writer.Line(method.ReturnsLoss ? $"return {call}" : $"{call}\nreturn;");
        context.Writer.Line();
    }

    private static void Backward(EmitContext context, string differentiate)
    {
        context.Writer.Line($"""
            {BatchLoss.ScaleLine(context)}double loss = {EmitContext.KernelClass}.{differentiate};
            {BatchLoss.Return(context)}
            """);
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
                    writer.Line(Initialized(context, block));
            }
        }

        writer.Line();
    }

    private static string Initialized(EmitContext context, PlacedBlock block)
    {
        string numbers = $"parameters.Slice({Text(block.Offset)}, {Text(block.Count)})", initializers = EmitContext.Runtime + ".Initializers";
        return block.Block.Initializer switch
        {
            Initializer.Zeros => $"{numbers}.Clear();",
            Initializer.Ones => $"{numbers}.Fill({(context.Number == "float" ? "1f" : "1d")});",
            Initializer.He => $"{initializers}.HeUniform({numbers}, {Text(block.Block.Rows)}, ref random);",
            Initializer.Glorot => $"{initializers}.GlorotUniform({numbers}, {Text(block.Block.Rows)}, {Text(block.Block.Columns)}, ref random);",
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };
    }
}
