using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Usage;

/// <summary>Why an expression is evaluated several times, as far as its surroundings tell.</summary>
/// <param name="Seed">What differs each time and is a number; null where nothing is known to be.</param>
internal sealed record Repetition(string? Seed)
{
    /// <summary>Methods that call what they are handed once for each element.</summary>
    private static readonly HashSet<string> _callers = ["Select", "SelectMany", "ConvertAll", "For", "ForEach", "ToDictionary", "ToList", "Create", "Generate"];

    /// <summary>Null where it may well be evaluated only once.</summary>
    public static Repetition? Of(ExpressionSyntax expression) => InCollection(expression) ?? Around(expression, followFunctions: true);

    private static Repetition? Around(SyntaxNode expression, bool followFunctions)
    {
        bool leaves = false; // by a return: then no loop around it comes to its second round
        for (var (child, node) = (expression, expression.Parent); node is not null; (child, node) = (node, node.Parent))
        {
            switch (node)
            {
                case ReturnStatementSyntax or ThrowStatementSyntax:
                    leaves = true;
                    break;
                case ForStatementSyntax loop when !leaves && child == loop.Statement:
                    return new Repetition(Seed: Counter(loop));
                case WhileStatementSyntax or DoStatementSyntax when !leaves:
                    return Unknown;
                case ForEachStatementSyntax loop when !leaves && child == loop.Statement:
                    return new Repetition(Seed: loop.Type.ToString() == "int" ? loop.Identifier.ValueText : null);
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return FromFunction(node, followFunctions);
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return null;
            }
        }

        return null;
    }

    private static Repetition Unknown { get; } = new(Seed: null);

    private static Repetition? FromFunction(SyntaxNode function, bool follow)
    {
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax lambda when IsHandedToCaller(lambda):
                return new Repetition(Seed: Parameter(lambda));
            case LocalFunctionStatementSyntax local when follow && local.Parent is { } scope:
                string name = local.Identifier.ValueText;
                foreach (var use in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name))
                {
                    if (IsHandedToCaller(use) || (use.Parent is InvocationExpressionSyntax && Around(use, followFunctions: false) is not null))
                        return Unknown;
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsHandedToCaller(ExpressionSyntax function) =>
        function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: var called } }
        && _callers.Contains((called as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? (called as SimpleNameSyntax)?.Identifier.ValueText ?? "");

    /// <summary>The index that Select over a range, or Parallel.For, hands to its function.</summary>
    private static string? Parameter(AnonymousFunctionExpressionSyntax lambda)
    {
        string? name = lambda switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.ValueText,
            _ => null,
        };
        string called = (lambda.Parent?.Parent?.Parent as InvocationExpressionSyntax)?.Expression.ToString() ?? "";
        return name is null or "_" || !(called.EndsWith("Parallel.For", System.StringComparison.Ordinal) || called.Contains("Range(")) ? null : name;
    }

    private static string? Counter(ForStatementSyntax loop) =>
        loop.Declaration is { Variables: { Count: 1 } variables } declaration && declaration.Type.ToString() is "int" or "var" ? loop.Declaration!.Variables[0].Identifier.ValueText : null;

    /// <summary>One of several alike in an array, a list or a collection expression.</summary>
    private static Repetition? InCollection(ExpressionSyntax expression)
    {
        SyntaxNode element = expression;
        if (element.Parent is { } wrapper && wrapper.Span == element.Span && wrapper is not ArgumentSyntax)
            element = wrapper; // an element of a collection expression, which the oldest Roslyn does not know
        if (element.Parent?.Kind().ToString() is not (nameof(SyntaxKind.ArrayInitializerExpression) or nameof(SyntaxKind.CollectionInitializerExpression) or "CollectionExpression"))
            return null;

        var alike = element.Parent.ChildNodes().Where(other => other.ToString() == element.ToString()).ToList();
        return alike.Count < 2 ? null : new Repetition(Seed: alike.IndexOf(element).ToString(CultureInfo.InvariantCulture));
    }
}
