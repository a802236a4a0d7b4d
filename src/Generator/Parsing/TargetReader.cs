using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Generator.Parsing;

/// <summary>Reads what a project offers to emitted code, and whether it is enough.</summary>
internal static class TargetReader
{
    public static TargetModel Read(Compilation compilation) => new(
        SkipsLocalsInit: compilation is CSharpCompilation { Options.AllowUnsafe: true }
            && IsUsable(compilation, "System.Runtime.CompilerServices.SkipLocalsInitAttribute"),
        OptimizesAtOnce: compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.MethodImplOptions")
            ?.GetMembers("AggressiveOptimization").IsEmpty == false,
        HasLanes: IsUsable(compilation, "FixedNet.Lanes"),
        HasMultiplyAddEstimate: compilation.GetTypeByMetadataName("System.Runtime.Intrinsics.Vector512")
            ?.GetMembers("MultiplyAddEstimate").IsEmpty == false);

    public static void Check(Compilation compilation, SyntaxNode network, Problems problems)
    {
        if (compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp9 } old)
            problems.Report(Descriptors.LanguageTooOld, network, old.LanguageVersion.ToDisplayString());
        if (!IsUsable(compilation, PublicTypes.NetworkInterfaceInFull))
            problems.Report(Descriptors.RuntimeMissing, network);
    }

    private static bool IsUsable(Compilation compilation, string type) =>
        compilation.GetTypeByMetadataName(type) is { } symbol && compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);
}
