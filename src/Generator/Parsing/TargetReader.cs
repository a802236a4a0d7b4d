using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Generator.Parsing;

/// <summary>Reads what a project offers to emitted code, and whether it is enough.</summary>
internal static class TargetReader
{
    private const string Lanes = PublicTypes.Namespace + ".Lanes";

    public static TargetModel Read(Compilation compilation) => new(
        SkipsLocalsInit: AllowsUnsafe(compilation)
            && IsUsable(compilation, "System.Runtime.CompilerServices.SkipLocalsInitAttribute"),
        OptimizesAtOnce: compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.MethodImplOptions")
            ?.GetMembers("AggressiveOptimization").IsEmpty == false,
        HasLanes: IsUsable(compilation, Lanes),
        HasMultiplyAddEstimate: compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.Vector512")
            ?.GetMembers("MultiplyAddEstimate").IsEmpty == false,
        UsesPointers: AllowsUnsafe(compilation) && !IsUsable(compilation, Lanes),
        HasBurst: IsUsable(compilation, "Unity.Burst.BurstCompileAttribute"),
        HasJsonIgnore: IsUsable(compilation, "System.Text.Json.Serialization.JsonIgnoreAttribute"),
        HasJsonConverter: IsUsable(compilation, PublicTypes.Namespace + ".ParameterArrayInJsonAttribute")
            && IsUsable(compilation, "System.Text.Json.Serialization.JsonRequiredAttribute"));

    public static bool AllowsUnsafe(Compilation compilation) => compilation is CSharpCompilation { Options.AllowUnsafe: true };

    public static void Check(Compilation compilation, WrittenNetwork network, Problems problems)
    {
        if (compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp9 } old)
            problems.Report(Descriptors.LanguageTooOld, network.Syntax, old.LanguageVersion.ToDisplayString());
        if (!IsUsable(compilation, PublicTypes.NetworkInterfaceInFull))
            problems.Report(Descriptors.RuntimeMissing, network.Syntax);
        if (network.BurstEntryPoints.IsTrue && !AllowsUnsafe(compilation))
            problems.Report(Descriptors.EntryPointsNeedUnsafe, network.BurstEntryPoints.Syntax);
    }

    private static bool IsUsable(Compilation compilation, string type) =>
        compilation.GetTypeByMetadataName(type) is { } symbol && compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);
}
