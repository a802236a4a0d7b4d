using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Emit;

/// <summary>The attributes of kernels and drivers. In the user's class names are written in full.</summary>
internal static class MethodAttributes
{
    private const string Services = "global::System.Runtime.CompilerServices.";

    public const string Inlined = $"[{Services}MethodImpl({Services}MethodImplOptions.AggressiveInlining)]";

    /// <summary>.NET then compiles the method fully at its first call, instead of after thousands of them.</summary>
    public const string Optimized = $"[{Services}MethodImpl({Services}MethodImplOptions.AggressiveOptimization)]";

    /// <summary>Writes it, where it is to be had.</summary>
    public static void Optimize(EmitContext context)
    {
        if (context.Plan.Target.OptimizesAtOnce)
            context.Writer.Line($"[{Prefix(context)}MethodImpl({Prefix(context)}MethodImplOptions.AggressiveOptimization)]");
    }

    /// <summary>The same for a method with scratch, which need not be zeros.</summary>
    public static void OfDriver(EmitContext context, TilePlan tile, int width)
    {
        if (context.Plan.Target.SkipsLocalsInit && tile.OnStack && width > 0)
            context.Writer.Line($"[{Prefix(context)}SkipLocalsInit]");
        Optimize(context);
    }

    private static string Prefix(EmitContext context) => context.Plan.Dialect.IsScalar ? Services : "";
}
