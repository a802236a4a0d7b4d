using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>What the network is: its description, and its sizes for those who know only the interface.</summary>
internal static class DescriptionEmitter
{
    private const string Description = EmitContext.Runtime + ".NetworkDescription", Holder = "FixedNetDescription";

    public static void Emit(EmitContext context)
    {
        NetworkModel network = context.Plan.Network;
        SourceWriter writer = context.Writer;
        if (network.Type.HasRoomFor("Description"))
        {
            writer.Line($$"""
                /// <summary>The layers, their shapes, and where each of their blocks of parameters stands.</summary>
                {{CoreEmitter.GeneratedCode}}
                public static {{Description}} Description
                {
                    get { return {{Holder}}.Value; }
                }

                """);
        }

        writer.Line($"{Description} {context.Interface}.Description => {Holder}.Value;\n");
        foreach (string size in (string[])["InputSize", "OutputSize", "ParameterCount", "LayerCount"])
            writer.Line($"int {context.Interface}.{size} => {size};\n");

        writer.Line(CoreEmitter.GeneratedCode);
        using (writer.Block($"private static class {Holder}"))
        {
            writer.Line($"public static readonly {Description} Value = new {Description}Builder({Text(network.Inputs)})");
            foreach (LayerPlan layer in context.Plan.Layers)
                writer.Line($"    {layer.Model.Described(EmitContext.Runtime, layer.Inputs)}");
            writer.Line("    .Build();");
        }

        writer.Line();
    }
}
