using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Emit;

/// <summary>What the network is: its description, and its sizes for those who know only the interface.</summary>
internal static class DescriptionEmitter
{
    public static void Emit(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        string type = EmitContext.Runtime + ".NetworkDescription", value = $"{context.Kernels}.{BeginningEmitter.Description}";
        if (context.Plan.Network.Type.HasRoomFor("Description"))
        {
            writer.Line($$"""
                /// <summary>The layers, their shapes, and where each of their blocks of parameters stands.</summary>
                {{CoreEmitter.GeneratedCode}}
                public static {{type}} Description => {{value}};

                """);
        }

        writer.Line($"{type} {context.Interface}.Description => {value};");
        foreach (string size in (string[])["InputSize", "OutputSize", "ParameterCount", "LayerCount"])
            writer.Line($"int {context.Interface}.{size} => {size};");
        writer.Line();
    }
}
