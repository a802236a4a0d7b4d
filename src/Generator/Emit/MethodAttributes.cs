using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Emit;

/// <summary>The attributes of kernels and drivers, and of the methods that lead to them.</summary>
internal static class MethodAttributes
{
    private const string Services = "global::System.Runtime.CompilerServices.";

    /// <summary>.NET then compiles the method fully at its first call, instead of after thousands of them. As it is written in the user's class.</summary>
    public const string Optimized = $"{Services}MethodImpl({Services}MethodImplOptions.AggressiveOptimization)";

    /// <summary>Writes the short name that a class of kernels has for it.</summary>
    public static void Declare(EmitContext context)
    {
        if (context.Plan.Target.OptimizesAtOnce)
            context.Writer.Line("private const MethodImplOptions Optimized = MethodImplOptions.AggressiveOptimization; // compiled fully at the first call\n");
    }

    /// <summary>Writes it in front of the method's head, where it is to be had.</summary>
    public static void Optimize(EmitContext context)
    {
        if (context.Plan.Target.OptimizesAtOnce)
            context.Writer.Prefix("[MethodImpl(Optimized)] ");
    }

    /// <summary>The same for a method that only passes on: a part of its caller, and compiled fully where a delegate calls it.</summary>
    public static void Inline(EmitContext context) =>
        context.Writer.Prefix($"[MethodImpl(MethodImplOptions.AggressiveInlining{(context.Plan.Target.OptimizesAtOnce ? " | Optimized" : "")})] ");

    /// <summary>The same for a method with scratch, which need not be zeros.</summary>
    public static void OfDriver(EmitContext context, TilePlan tile, int width)
    {
        if (context.Plan.Target.SkipsLocalsInit && tile.OnStack && width > 0)
            context.Writer.Prefix("[SkipLocalsInit] ");
        Optimize(context);
    }
}
