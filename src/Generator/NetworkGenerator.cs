using System.Text;
using FixedNet.Generator.Emit;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Parsing;
using FixedNet.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FixedNet.Generator;

/// <summary>
/// From attributes to code, step by step. Every value between steps compares by value, so an edit reruns only what it changes.
/// Problems are <see cref="NetworkAnalyzer"/>'s to report.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                PublicTypes.NetworkAttributeInFull,
                static (node, _) => node is TypeDeclarationSyntax,
                static (context, cancellation) => NetworkParser.Parse(
                    (INamedTypeSymbol)context.TargetSymbol, context.SemanticModel.Compilation, new Problems(), cancellation))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName("Model");

        var target = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => TargetReader.Read(pair.Left, pair.Right.GlobalOptions))
            .WithTrackingName("Target");

        var plans = models
            .Combine(target)
            .Select(static (pair, _) => Planner.Plan(pair.Left, pair.Right))
            .WithTrackingName("Plan");

        var codes = plans
            .Select(static (plans, _) => NetworkCodes.Of(plans))
            .WithTrackingName("Code");

        var sources = codes
            .Select(static (codes, _) => (codes.Scalar.Plan.Network.Type.MetadataName, Files: EmittedFiles.Of(codes)))
            .WithTrackingName("Source");

        var clashes = models
            .Select(static (model, _) => model.Type.MetadataName)
            .Collect()
            .Select(static (names, _) => HintNames.FindClashes(names))
            .WithTrackingName("Clashes");

        context.RegisterSourceOutput(sources.Combine(clashes), static (context, pair) =>
        {
            if (HintNames.For(pair.Left.MetadataName, pair.Right) is not { } name)
                return;
            foreach (EmittedFile file in pair.Left.Files)
                context.AddSource(name + file.Suffix, SourceText.From(file.Text, Encoding.UTF8));
        });
    }
}
