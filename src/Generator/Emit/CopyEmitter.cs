using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Emit;

/// <summary>Networks that differ, and networks that are alike: new seeds, and copies.</summary>
internal static class CopyEmitter
{
    public static void Emit(EmitContext context)
    {
        SourceWriter writer = context.Writer;
        TypeModel type = context.Plan.Network.Type;
        if (type.HasRoomFor("Initialize"))
        {
            writer.Line($"""
                {InstanceEmitter.Inherited}
                {CoreEmitter.GeneratedCode}
                public void Initialize(int seed) => Initialize(this.fixedNetParameters.Span, seed);

                """);
        }
        else
        {
            writer.Line($"void {context.Interface}.Initialize(int seed) => Initialize(this.fixedNetParameters.Span, seed);\n");
        }

        if (type.HasRoomFor("Randomize"))
        {
            writer.Line($$"""
                /// <summary>Draws the parameters anew from a seed that no other network of this process has drawn.</summary>
                /// <returns>The seed, for <c>Initialize</c> to draw the same again.</returns>
                {{CoreEmitter.GeneratedCode}}
                public int Randomize() => {{EmitContext.Runtime}}.NetworkSeeds.Randomize<{{context.Number}}>(this);

                """);
        }

        if (type.HasRoomFor("Clone"))
        {
            writer.Line($$"""
                /// <summary>A copy with parameters of its own; other fields are copied as MemberwiseClone copies them.</summary>
                /// <returns>The copy.</returns>
                {{CoreEmitter.GeneratedCode}}
                public {{type.FullName}} Clone() => fixedNetClone();

                """);
        }

        writer.Line($$"""
            {{context.Interface}} {{context.Interface}}.Clone() => fixedNetClone();

            private {{type.FullName}} fixedNetClone()
            {
                {{type.FullName}} copy = ({{type.FullName}})base.MemberwiseClone();
                copy.fixedNetParameters = this.fixedNetParameters.Copy();{{(context.Plan.HasLoss ? "\n    copy.fixedNetGradient = default;" : "")}}
                return copy;
            }

            """);
    }
}
