using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Parsing;

/// <summary>What became of a right declaration: its members should be there, once. Only the analyzer, which sees what generators wrote, can ask.</summary>
internal static class OutputRules
{
    private const string Member = "fixedNetParameters";

    public static void Check(INamedTypeSymbol type, Compilation compilation, Problems problems)
    {
        int members = type.GetMembers(Member).Length;
        if (members > 1)
            problems.Report(Descriptors.GeneratedTwice, type, type.Name);
        if (members > 0)
            return;

        // An editor that has not run this generator yet must not be taken for one of these.
        if (type.DeclaringSyntaxReferences.All(reference => GeneratedConstants.MayContain(reference.SyntaxTree)))
            problems.Report(Descriptors.GeneratedElsewhere, type, type.Name);
        foreach (var argument in Arguments(type).Where(argument => GeneratedConstants.AreIn(argument.Expression, compilation)))
            problems.Report(Descriptors.GeneratedConstant, argument, argument.Expression);
    }

    private static IEnumerable<AttributeArgumentSyntax> Arguments(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => PublicTypes.IsNetworkAttribute(attribute) || PublicTypes.LayerKindOf(attribute) is not null)
        .SelectMany(attribute => (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments ?? default);
}
