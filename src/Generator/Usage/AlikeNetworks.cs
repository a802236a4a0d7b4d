using System.Linq;
using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Generator.Usage;

/// <summary>FN028: several networks are made that all start with the parameters of seed 0.</summary>
internal static class AlikeNetworks
{
    private static readonly string[] _seeding = ["Initialize", "Randomize", "CopyFrom", "Load", "Parameters", "ParameterArray", "Weights", "Biases"];

    public static void Check(SyntaxNodeAnalysisContext context, BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is { Arguments.Count: > 0 } && creation.FirstAncestorOrSelf<StatementSyntax>() is null && creation.FirstAncestorOrSelf<LambdaExpressionSyntax>() is null)
            return;
        if (Repetition.Of(creation) is not { } repetition)
            return;
        if (context.SemanticModel.GetSymbolInfo(creation, context.CancellationToken).Symbol is not IMethodSymbol constructor
            || KnownNetwork.Of(constructor.ContainingType) is not { } network)
            return;

        string name = constructor.ContainingType.Name;
        string advice;
        if (IsGenerated(constructor))
        {
            if (constructor.Parameters.Length > 0 || IsGivenParameters(creation))
                return;
            string seed = repetition.Seed ?? "seed";
            advice = $"write 'new {name}({seed})'" + (repetition.Seed is null ? " with another seed for each" : "");
        }
        else
        {
            if (constructor.DeclaringSyntaxReferences.IsEmpty && !constructor.IsImplicitlyDeclared)
                return; // in an assembly: what it does is not known
            if (SeedsItself(network.Type) || SeedsItself(constructor.ContainingType) || IsGivenParameters(creation))
                return;
            advice = $"call 'Randomize()', or 'Initialize(seed)' with another seed for each, in the constructor of '{name}'";
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.NetworksAlike, creation.GetLocation(), name, advice));
    }

    private static bool IsGenerated(IMethodSymbol constructor) => constructor.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments.FirstOrDefault().Value as string == PublicTypes.Namespace);

    /// <summary>Whether a constructor of the user's, or an initialiser beside it, gives the parameters other values; any that may do so counts.</summary>
    private static bool SeedsItself(INamedTypeSymbol type) => type.InstanceConstructors
        .SelectMany(constructor => constructor.DeclaringSyntaxReferences)
        .Where(reference => !GeneratedFiles.Contain(reference.SyntaxTree))
        .Select(reference => reference.GetSyntax())
        .Any(constructor => constructor.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => _seeding.Contains(name.Identifier.ValueText))
            || constructor is ConstructorDeclarationSyntax { Initializer: { ThisOrBaseKeyword.ValueText: "base", ArgumentList.Arguments.Count: > 0 } });

    /// <summary>Whether the instance's parameters are touched where it is made: by its name, or at once.</summary>
    private static bool IsGivenParameters(ExpressionSyntax creation)
    {
        ExpressionSyntax made = creation;
        while (made.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            made = (ExpressionSyntax)made.Parent;
        if (made.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var at })
            return _seeding.Contains(at);
        string? name = made.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator.Identifier.ValueText,
            AssignmentExpressionSyntax assignment => assignment.Left.ToString(),
            _ => null,
        };
        return name is not null && creation.FirstAncestorOrSelf<BlockSyntax>() is { } block
            && block.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                .Any(access => access.Expression.ToString() == name && _seeding.Contains(access.Name.Identifier.ValueText));
    }
}
