using System;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>What there is before the first sample: a parameter vector with its numbers drawn, and the description.</summary>
internal static class BeginningEmitter
{
    public const string Initialize = "Initialize", Create = "CreateParameters", Description = "Description";

    private const string DescriptionType = EmitContext.Runtime + ".NetworkDescription";

    public static void Emit(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        NetworkPlan plan = context.Plan;
        writer.Line($"// {Initialize}: the weights drawn from a seed, the biases 0, gains 1.");
        MethodAttributes.Optimize(context);
        using (writer.Block($"public static void {Initialize}(Span<{context.Number}> parameters, int seed)"))
        {
            writer.Line($"{EmitContext.Runtime}.SplitMix64 random = new {EmitContext.Runtime}.SplitMix64(seed);");
            foreach (LayerPlan layer in plan.Layers)
            {
                foreach (PlacedBlock block in layer.Blocks)
                    writer.Line(Initialized(context, block));
            }
        }

        string memory = $"{EmitContext.Runtime}.ParameterMemory<{context.Number}>";
        writer.Line($$"""

            public static {{memory}} {{Create}}(int seed)
            {
                {{memory}} memory = new {{memory}}({{Text(plan.ParameterCount)}});
                {{Initialize}}(memory.Span, seed);
                return memory;
            }

            public static readonly {{DescriptionType}} {{Description}} = new {{DescriptionType}}Builder({{Text(plan.Inputs)}})
            """);
        foreach (LayerPlan layer in plan.Layers)
            writer.Line($"    {layer.Model.Described(EmitContext.Runtime, layer.Inputs)}");
        writer.Line("    .Build();");
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
