using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The memory that a driver of the lanes dialect takes for its kernels: aligned, so that no vector straddles two cache lines.</summary>
internal static class LanesScratch
{
    public static void Attributes(EmitContext context, TilePlan tile, int width)
    {
        if (context.Plan.Target.SkipsLocalsInit && tile.OnStack && width > 0)
            context.Writer.Line("[SkipLocalsInit]");
        context.Writer.Line(LanesEmitter.Optimized);
    }

    /// <summary>The declaration of unmanaged memory, freed at the end of the method.</summary>
    public static string Unmanaged(EmitContext context, string length)
    {
        string type = $"{EmitContext.Runtime}.NativeScratch<{context.Number}>";
        return $"using {type} memory = new {type}({length});";
    }

    /// <param name="width">What each sample needs.</param>
    /// <param name="once">What is needed beside it for W transposed.</param>
    public static void Declare(EmitContext context, TilePlan tile, int width, int once)
    {
        SourceWriter writer = context.Writer;
        string rows = tile.Samples == 1 ? Text(width) : $"{Text(tile.Samples)} * {Text(width)}";
        string length = once == 0 ? rows : $"{Text(once)} + {rows}";
        string first = once == 0 ? "scratch" : "transposed";
        if (width == 0)
            return;
        if (tile.OnStack)
        {
            writer.Line($"Span<{context.Number}> memory = stackalloc {context.Number}[{length} + {Text(Dialect.CacheLineBytes / context.Plan.Dialect.NumberBytes)}];");
            writer.Line($"ref {context.Number} {first} = ref Aligned(memory);");
        }
        else
        {
            writer.Line(Unmanaged(context, length));
            writer.Line($"ref {context.Number} {first} = ref MemoryMarshal.GetReference(memory.Span);");
        }

        if (once > 0)
            writer.Line($"ref {context.Number} scratch = ref {LanesEmitter.From(first, once)};");
    }
}
