using System.Linq;
using FixedNet.Generator.Api;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The public core: constants, and static methods that are pure functions of their arguments. Each checks them all, then calls a kernel.</summary>
internal static class CoreEmitter
{
    private static readonly string _generated =
        $"global::System.CodeDom.Compiler.GeneratedCode(\"FixedNet\", \"{typeof(CoreEmitter).Assembly.GetName().Version.ToString(3)}\")";

    /// <summary>On every member that is added, for coverage and the like: on the class it would speak of the user's members too.</summary>
    public static readonly string GeneratedCode = $"[{_generated}]";

    private static readonly string _generatedAndOptimized = $"[{_generated}, {MethodAttributes.Optimized}]";

    /// <summary>
    /// The attributes of a method between the user and a kernel. Compiled at once, like the kernels: in a program that ends soon or has one core
    /// the runtime's tiers come late or never, and without optimisation the checks took four times as long as the mathematics of 2-2-1.
    /// </summary>
    public static string EntryPoint(EmitContext context) => context.Plan.Target.OptimizesAtOnce ? _generatedAndOptimized : GeneratedCode;

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
            ("ParameterCount", plan.ParameterCount, "The number of parameters of all layers."),
            ("LayerCount", plan.Layers.Count, "The number of layers."),
        ];
        foreach (var (name, value, summary) in constants)
            context.Writer.Line($"/// <summary>{summary}</summary>\n{GeneratedCode} public const int {name} = {Text(value)};");
        context.Writer.Line();
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
            if (context.UsesPointers)
                ByPointers(context, method);
            else
                BySpans(context, method);
        }

        writer.Line();
    }

    private static void BySpans(EmitContext context, ApiMethod method)
    {
        string arguments = string.Join(", ", method.Arguments.Select(argument => argument.Name));
        if (method.Name == "Backward")
        {
            ArgumentChecks.All(context, method, usesCount: BatchLoss.NeedsCount(context));
            string inputGradients = method.Arguments.Count == 4 ? ", default" : "";
            context.Writer.Line($"""
                {BatchLoss.ScaleLine(context)}double loss = {context.Kernels}.{Dispatch.Differentiate}({arguments}{inputGradients}, {BatchLoss.Scale(context)});
                {BatchLoss.Return(context)}
                """);
            return;
        }

        ArgumentChecks.All(context, method, usesCount: false);
        string call = $"{context.Kernels}.{Dispatch.Of(method, context)}({arguments});";
        context.Writer.Line(method.ReturnsLoss ? $"return {call}" : call);
    }

    /// <summary>Overlaps are looked for between the pointers: two checks took 5 ns on Mono, between spans 31 to 38.</summary>
    private static void ByPointers(EmitContext context, ApiMethod method)
    {
        SourceWriter writer = context.Writer;
        ArgumentChecks.Lengths(context, method);
        using (writer.Block("unsafe"))
        {
            using (Pinning.Block(context, method.Arguments.Select(argument => argument.Name)))
            {
                ArgumentChecks.Overlaps(context, method);
                PointerCalls.Emit(context, method.Name, [.. method.Arguments.Select(argument => Pinning.Pointer(argument.Name))]);
            }
        }
    }

    private static void Initialize(EmitContext context)
    {
        context.Writer.Line($$"""
            /// <summary>Draws the weights by the method that suits each layer's activation (He or Glorot, uniform); biases are 0, gains 1. The same for a seed everywhere.</summary>
            /// <param name="parameters">Receives the parameters [ParameterCount].</param>
            /// <param name="seed">Which numbers to draw.</param>
            /// <exception cref="global::System.ArgumentException">The length does not fit.</exception>
            {{EntryPoint(context)}}
            public static void Initialize({{context.Out}} parameters, int seed)
            {
                {{EmitContext.Runtime}}.Arguments.RequireLength(parameters.Length, ParameterCount, "parameters", "ParameterCount");
                {{context.Kernels}}.{{BeginningEmitter.Initialize}}(parameters, seed);
            }

            """);
    }
}
