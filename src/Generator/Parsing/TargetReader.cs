using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Generator.Parsing;

/// <summary>Reads what a project offers to emitted code, and whether it is enough.</summary>
internal static class TargetReader
{
    private const string Lanes = PublicTypes.Namespace + ".Lanes";

    /// <remarks>MathF is looked for beside Math: projects that lack it may have one of their own, with some of its functions.</remarks>
    public static TargetModel Read(Compilation compilation, AnalyzerConfigOptions options)
    {
        var library = RuntimeLibrary.Of(compilation);
        bool hasLanes = library?.Has(Lanes, compilation) == true;
        return new(
            SkipsLocalsInit: AllowsUnsafe(compilation)
                && IsUsable(compilation, "System.Runtime.CompilerServices.SkipLocalsInitAttribute"),
            OptimizesAtOnce: compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.MethodImplOptions")
                ?.GetMembers("AggressiveOptimization").IsEmpty == false,
            HasLanes: hasLanes,
            HasMultiplyAddEstimate: compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.Vector512")
                ?.GetMembers("MultiplyAddEstimate").IsEmpty == false,
            UsesPointers: AllowsUnsafe(compilation) && !hasLanes,
            HasMathF: compilation.GetTypeByMetadataName("System.Math")?.ContainingAssembly.GetTypeByMetadataName("System.MathF") is not null,
            HasBurst: IsUsable(compilation, "Unity.Burst.BurstCompileAttribute"),
            RuntimeAlias: library?.Alias,
            HasJsonIgnore: IsUsable(compilation, "System.Text.Json.Serialization.JsonIgnoreAttribute"),
            HasJsonConverter: library?.Has(PublicTypes.Namespace + ".ParameterArrayInJsonAttribute", compilation) == true
                && IsUsable(compilation, "System.Text.Json.Serialization.JsonRequiredAttribute"),
            WidthsLeftOut: ProjectProperties.WidthsLeftOut(options),
            LeavesOutWorkers: ProjectProperties.LeavesOutWorkers(options),
            HidesNint: hasLanes && compilation.GetTypeByMetadataName("nint") is not null);
    }

    public static bool AllowsUnsafe(Compilation compilation) => compilation is CSharpCompilation { Options.AllowUnsafe: true };

    public static void Check(Compilation compilation, WrittenNetwork network, Problems problems)
    {
        if (compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp9 } old)
            problems.Report(Descriptors.LanguageTooOld, network.Syntax, old.LanguageVersion.ToDisplayString());
        if (RuntimeLibrary.Of(compilation) is null)
            problems.Report(Descriptors.RuntimeMissing, network.Syntax);
        if (network.BurstEntryPoints.Value && !AllowsUnsafe(compilation))
            problems.Report(Descriptors.EntryPointsNeedUnsafe, network.BurstEntryPoints.Syntax);
    }

    private static bool IsUsable(Compilation compilation, string type) =>
        compilation.GetTypeByMetadataName(type) is { } symbol && compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);
}
