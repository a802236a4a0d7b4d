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
    public static void Emit(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        string number = context.Number, memory = $"{EmitContext.Runtime}.ParameterMemory<{number}>", name = context.Plan.Network.Type.Name, generated = CoreEmitter.GeneratedCode;
        bool ownConstructors = context.Plan.Network.Type.DeclaresConstructors;

        writer.Line(ownConstructors
            ? $"private {memory} fixedNetParameters = {EmitContext.KernelClass}.CreateParameters(0);\n"
            : $"private {memory} fixedNetParameters;\n");
        if (context.Plan.HasLoss)
            writer.Line($"private {memory} fixedNetGradient;\n");
        if (!ownConstructors)
        {
            string access = context.Plan.Network.Type.IsAbstract ? "protected" : "public";
            writer.Line($$"""
                /// <summary>Makes a network with the parameters of seed 0.</summary>
                {{generated}}
                {{access}} {{name}}()
                    : this(0)
                {
                }

                /// <summary>Makes a network with the parameters of a seed.</summary>
                /// <param name="seed">Which numbers to draw; see <c>Initialize</c>.</param>
                {{generated}}
                {{access}} {{name}}(int seed)
                {
                    this.fixedNetParameters = {{EmitContext.KernelClass}}.CreateParameters(seed);
                }

                """);
        }

        writer.Line($$"""
            /// <summary>The parameters [ParameterCount]: of each layer W[input, output] row by row, then b. Changes take effect at once.</summary>
            {{generated}}{{SerializationEmitter.IgnoredByJson(context)}}
            public {{context.Out}} Parameters
            {
                get { return this.fixedNetParameters.Span; }
            }

            """);
        Part(context, "Weights", "The weights W[input, output] of a layer, row by row.", ParameterRole.Weights);
        Part(context, "Biases", "The biases [output] of a layer.", ParameterRole.Biases);

        foreach (ApiMethod method in PublicMethods.Of(context.Plan.HasLoss).Where(method => method.OfInstance))
            Forwarder(context, method);
        if (!context.Plan.HasLoss)
        {
            WithoutLoss(context);
            return;
        }

        TrainBatch(context);
    }

    private static void Part(EmitContext context, string name, string summary, ParameterRole role)
    {
        SourceWriter writer = context.Writer;
        writer.Line($"""
            /// <summary>{summary} Changes take effect at once.</summary>
            /// <param name="layer">Which layer, counted from 0.</param>
            /// <exception cref="global::System.ArgumentOutOfRangeException">There is no such layer.</exception>
            {CoreEmitter.GeneratedCode}
            """);
        bool allHave = context.Plan.Layers.All(layer => layer.Find(role) is not null);
        string missing = allHave ? "" : $", \"{char.ToLowerInvariant(name[0]) + name.Substring(1)}\"";
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
        MethodHead.Document(writer, method.Summary, method.OwnArguments);
        if (method.ReturnsLoss)
            writer.Line($"/// <returns>{ApiMethod.Loss}</returns>");
        writer.Line(CoreEmitter.EntryPoint(context));
        string arguments = string.Join(", ", method.OwnArguments.Select(argument => argument.Name));
        using (writer.Block($"public {MethodHead.Returns(context, method)} {method.Name}({MethodHead.List(context, method.OwnArguments)})"))
            writer.Line($"{(method.ReturnsLoss ? "return " : "")}{method.Name}({OwnParameters(context)}, {arguments});");
        writer.Line();
    }

    /// <summary>The interface's methods that need a loss, for a network that has none: in reach only through the interface.</summary>
    private static void WithoutLoss(EmitContext context) => context.Writer.Line($$"""
        {{context.Number}} {{context.Interface}}.Evaluate({{context.In}} inputs, {{context.In}} targets)
        {
            throw {{EmitContext.Runtime}}.Arguments.NoLoss();
        }

        {{context.Number}} {{context.Interface}}.TrainBatch({{context.In}} inputs, {{context.In}} targets, {{EmitContext.Runtime}}.IOptimizer<{{context.Number}}> optimizer)
        {
            throw {{EmitContext.Runtime}}.Arguments.NoLoss();
        }

        """);

    private static void TrainBatch(EmitContext context) => context.Writer.Line($$"""
        /// <summary>Takes one step of training: the gradient of the batch loss, then the optimizer's update of the parameters.</summary>
        /// <param name="inputs">The samples, one a row [m, InputSize].</param>
        /// <param name="targets">The targets, one a row [m, OutputSize].</param>
        /// <param name="optimizer">Made for <c>ParameterCount</c> parameters, and used for this network alone if it keeps state.</param>
        /// <returns>The batch loss before the step.</returns>
        /// <exception cref="global::System.ArgumentException">
        /// A length does not fit, the batch is empty, it is a part of <c>Parameters</c>, or the optimizer was made for another number of parameters.
        /// </exception>
        {{CoreEmitter.EntryPoint(context)}}
        public {{context.Number}} TrainBatch({{context.In}} inputs, {{context.In}} targets, {{EmitContext.Runtime}}.IOptimizer<{{context.Number}}> optimizer)
        {
            {{EmitContext.Runtime}}.Arguments.RequireNotNull(optimizer, "optimizer");
            {{context.Out}} parameters = this.fixedNetParameters.Span;
            {{EmitContext.Runtime}}.Arguments.RequireApart<{{context.Number}}>(inputs, "inputs", parameters, "Parameters");
            {{EmitContext.Runtime}}.Arguments.RequireApart<{{context.Number}}>(targets, "targets", parameters, "Parameters");
        {{Descent(context)}}    {{context.Out}} gradient = fixedNetGradientMemory();
            {{context.Number}} loss = Backward(({{context.In}})parameters, inputs, targets, gradient);
            optimizer.Step(parameters, gradient);
            return loss;
        }

        {{(context.Plan.Target.OptimizesAtOnce ? MethodAttributes.Optimized + "\n" : "")}}private {{context.Out}} fixedNetGradientMemory()
        {
            if (this.fixedNetGradient.Span.IsEmpty)
            {
                this.fixedNetGradient = new {{EmitContext.Runtime}}.ParameterMemory<{{context.Number}}>(ParameterCount);
            }

            return this.fixedNetGradient.Span;
        }

        """);

    /// <summary>Plain gradient descent needs no gradient in memory where the batch is small.</summary>
    private static string Descent(EmitContext context) => !Dispatch.Descends(context) ? "" : $$"""
            if (optimizer is {{EmitContext.Runtime}}.Sgd<{{context.Number}}> descent && descent.IsPlain && descent.ParameterCount == ParameterCount)
            {
                int m = {{EmitContext.Runtime}}.Arguments.BatchSize(inputs.Length, InputSize, "inputs");
                {{EmitContext.Runtime}}.Arguments.RequireLength(targets.Length, (long)m * OutputSize, "targets", "m · OutputSize");
                {{context.Number}} eta = ({{context.Number}})descent.LearningRate;
                if ({{EmitContext.KernelClass}}.TryDescend(parameters, inputs, targets, eta, m, out {{context.Number}} batchLoss))
                {
                    return batchLoss;
                }
            }


        """;
}
