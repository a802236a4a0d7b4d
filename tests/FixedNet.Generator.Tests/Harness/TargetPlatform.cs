using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Generator.Tests.Harness;

/// <summary>
/// What a source is compiled as and against. Vary one by "with": <c>TargetPlatform.Net10 with { AllowUnsafe = true }</c>.
/// </summary>
public sealed record TargetPlatform
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The .NET that the tests run on, and the newest C# that the Roslyn under test knows.</summary>
    public static TargetPlatform Net10 { get; } = new()
    {
        References =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == Framework).Select(Reference),
            Reference(typeof(NetworkAttribute).Assembly.Location),
        ],
        Runtime = Reference(typeof(INetwork<>).Assembly.Location),
        Language = LanguageVersion.Latest,
    };

    /// <summary>netstandard2.1 and C# 9: Unity and Mono.</summary>
    public static TargetPlatform NetStandard21 { get; } = new()
    {
        References =
        [
            .. Directory.GetFiles(Surroundings.NetStandard21References, "*.dll").Select(Reference),
            Reference(typeof(NetworkAttribute).Assembly.Location),
        ],
        Runtime = Reference(Surroundings.NetStandard21Runtime),
        Language = LanguageVersion.CSharp9,
    };

    /// <summary>netstandard2.0 and C# 9: what the .NET Framework has too.</summary>
    public static TargetPlatform NetStandard20 { get; } = new()
    {
        References =
        [
            .. Directory.GetFiles(Surroundings.NetStandard20References, "*.dll").Select(Reference),
            Reference(Surroundings.NetStandard20Spans),
            Reference(typeof(NetworkAttribute).Assembly.Location),
        ],
        Runtime = Reference(Surroundings.NetStandard20Runtime),
        Language = LanguageVersion.CSharp9,
    };

    public required ImmutableArray<MetadataReference> References { get; init; }

    /// <summary>FixedNet.Runtime; null for a project that forgot it.</summary>
    public required MetadataReference? Runtime { get; init; }

    public required LanguageVersion Language { get; init; }

    public bool AllowUnsafe { get; init; }

    /// <summary>Whether the compiler optimises, and so may the runtime.</summary>
    public bool Optimize { get; init; }

    /// <summary>Whether public members without documentation are reported.</summary>
    public bool RequiresDocumentation { get; init; }

    /// <summary>Whether the compiler reads documentation at all; in vain where only the numbers matter, as other tests compile all of it.</summary>
    public bool ReadsDocumentation { get; init; } = true;

    public bool CheckOverflow { get; init; }

    /// <summary>The project's properties that the compiler sees.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public override string ToString() => Language.ToDisplayString();

    internal CSharpParseOptions ParseOptions => new(Language, ReadsDocumentation ? DocumentationMode.Diagnose : DocumentationMode.None);

    /// <summary>Sources are called File0.cs, File1.cs, …</summary>
    internal CSharpCompilation Compile(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Tested",
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{index}.cs")),
        Runtime is null ? References : References.Add(Runtime),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithAllowUnsafe(AllowUnsafe)
            .WithOptimizationLevel(Optimize ? OptimizationLevel.Release : OptimizationLevel.Debug)
            .WithOverflowChecks(CheckOverflow)
            .WithNullableContextOptions(Nullable)
            .WithWarningLevel(9999)
            .WithSpecificDiagnosticOptions(new Dictionary<string, ReportDiagnostic>
            {
                // Assemblies of several frameworks meet here, with references to several versions of the same ones.
                ["CS1701"] = ReportDiagnostic.Suppress,
                ["CS1702"] = ReportDiagnostic.Suppress,
                // Most sources under test are not documented.
                ["CS1591"] = RequiresDocumentation ? ReportDiagnostic.Default : ReportDiagnostic.Suppress,
            }));

    private static MetadataReference Reference(string path) => MetadataReference.CreateFromFile(path);
}
