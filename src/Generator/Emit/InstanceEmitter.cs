using System.Linq;
using FixedNet.Generator.Api;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The instance: it owns one parameter vector, and the gradient that training needs, and forwards to the core.</summary>
internal static class InstanceEmitter
{
    /// <summary>The documentation of what the interface declares.</summary>
    public const string Inherited = "/// <inheritdoc/>";

    public static void Emit(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        string number = context.Number, memory = $"{EmitContext.Runtime}.ParameterMemory<{number}>", name = context.Plan.Network.Type.Name, generated = CoreEmitter.GeneratedCode;
        bool ownConstructors = context.Plan.Network.Type.DeclaresConstructors;

        writer.Line(ownConstructors
            ? $"private {memory} fixedNetParameters = {context.Kernels}.{BeginningEmitter.Create}(0);"
            : $"private {memory} fixedNetParameters;");
        if (context.Plan.HasLoss)
            writer.Line($"private {memory} fixedNetGradient;");
        writer.Line();
        if (!ownConstructors)
        {
            string access = context.Plan.Network.Type.IsAbstract ? "protected" : "public";
            writer.Line($$"""
                /// <summary>Makes a network with the parameters of seed 0.</summary>
                {{generated}}
                {{access}} {{name}}() : this(0) { }

                /// <summary>Makes a network with the parameters of a seed.</summary>
                /// <param name="seed">Which numbers to draw; see <c>Initialize</c>.</param>
                {{generated}}
                {{access}} {{name}}(int seed) => this.fixedNetParameters = {{context.Kernels}}.{{BeginningEmitter.Create}}(seed);

                """);
        }

        writer.Line($$"""
            {{Inherited}}
            {{generated}}{{SerializationEmitter.IgnoredByJson(context)}}{{SerializationEmitter.IgnoredByMessagePack(context)}}
            public {{context.Out}} Parameters => this.fixedNetParameters.Span;

            """);
        Part(context, "Weights", ParameterRole.Weights);
        Part(context, "Biases", ParameterRole.Biases);

        foreach (ApiMethod method in PublicMethods.Of(context.Plan.HasLoss).Where(method => method.OfInstance))
            Forwarder(context, method);
        if (!context.Plan.HasLoss)
        {
            WithoutLoss(context);
            return;
        }

        TrainBatch(context);
    }

    private static void Part(EmitContext context, string name, ParameterRole role)
    {
        SourceWriter writer = context.Writer;
        writer.Line($"{Inherited}\n{CoreEmitter.GeneratedCode}");
        bool allHave = context.Plan.Layers.All(layer => layer.Find(role) is not null);
        string missing = allHave ? "" : $", \"{Words.Camel(name)}\"";
        using (writer.Block($"public {context.Out} {name}(int layer)"))
        {
            using (writer.Block("switch (layer)"))
            {
                foreach (LayerPlan layer in context.Plan.Layers)
                {
                    if (layer.Find(role) is { } block)
                        writer.Line($"case {Text(layer.Number - 1)}: return this.fixedNetParameters.Slice({Text(block.Offset)}, {Text(block.Count)});");
                }

                writer.Line($"default: throw {EmitContext.Runtime}.Arguments.LayerOutOfRange(layer, LayerCount{missing});");
            }
        }

        writer.Line();
    }

    /// <summary>
    /// The instance's parameters, handed to a method of the core. Of the very type that it takes: no overload of the user's, over another kind of
    /// span or whatever a span converts to, is then a better match.
    /// </summary>
    public static string OwnParameters(EmitContext context) => $"({context.In})this.fixedNetParameters.Span";

    private static void Forwarder(EmitContext context, ApiMethod method)
    {
        SourceWriter writer = context.Writer;
        string arguments = string.Join(", ", method.OwnArguments.Select(argument => argument.Name));
        writer.Line($"""
            {Inherited}
            {CoreEmitter.EntryPoint(context)}
            public {MethodHead.Returns(context, method)} {method.Name}({MethodHead.List(context, method.OwnArguments)}) =>
                {method.Name}({OwnParameters(context)}, {arguments});

            """);
    }

    /// <summary>The interface's methods that need a loss, for a network that has none: in reach only through the interface.</summary>
    private static void WithoutLoss(EmitContext context) => context.Writer.Line($$"""
        {{context.Number}} {{context.Interface}}.Evaluate({{context.In}} inputs, {{context.In}} targets) =>
            throw {{EmitContext.Runtime}}.Arguments.NoLoss();

        {{context.Number}} {{context.Interface}}.TrainBatch({{context.In}} inputs, {{context.In}} targets, {{EmitContext.Runtime}}.IOptimizer<{{context.Number}}> optimizer) =>
            throw {{EmitContext.Runtime}}.Arguments.NoLoss();

        """);

    private static void TrainBatch(EmitContext context) => context.Writer.Line($$"""
        {{Inherited}}
        {{CoreEmitter.EntryPoint(context)}}
        public {{context.Number}} TrainBatch({{context.In}} inputs, {{context.In}} targets, {{EmitContext.Runtime}}.IOptimizer<{{context.Number}}> optimizer)
        {
            {{context.Out}} parameters = this.fixedNetParameters.Span;
            {{(Dispatch.Descends(context) ? "int m = " : "")}}{{EmitContext.Runtime}}.Arguments.RequireTraining<{{context.Number}}>(parameters, inputs, InputSize, targets, OutputSize, optimizer);
        {{Descent(context)}}    {{context.Out}} gradient = {{EmitContext.Runtime}}.ParameterMemory<{{context.Number}}>.Made(ref this.fixedNetGradient, ParameterCount);
            {{context.Number}} loss = Backward(({{context.In}})parameters, inputs, targets, gradient);
            optimizer.Step(parameters, gradient);
            return loss;
        }

        """);

    /// <summary>Plain gradient descent needs no gradient in memory where the batch is small.</summary>
    private static string Descent(EmitContext context) => !Dispatch.Descends(context) ? "" : $$"""
            if (optimizer is {{EmitContext.Runtime}}.Sgd<{{context.Number}}> descent && descent.IsPlain && descent.ParameterCount == ParameterCount
                && {{context.Kernels}}.TryDescend(parameters, inputs, targets, ({{context.Number}})descent.LearningRate, m, out {{context.Number}} batchLoss))
                return batchLoss;

        """;
}
