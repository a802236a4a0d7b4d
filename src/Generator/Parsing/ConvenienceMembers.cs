using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>
/// Generated members that make way: where the class has a member of such a name already, that one stays, and none is generated. The
/// interface offers what they do in any case. So code written before they existed keeps its meaning.
/// </summary>
internal static class ConvenienceMembers
{
    /// <summary>Their names, and how many arguments a method takes; −1 for what is no method.</summary>
    public static readonly (string Name, int Arguments)[] All =
        [("Description", -1), ("Clone", 0), ("Initialize", 1), ("Randomize", 0), ("ParameterArray", -1)];

    /// <summary>The names that the class declares, inherits or is called by.</summary>
    public static IEnumerable<string> OwnOf(INamedTypeSymbol type, Compilation compilation) =>
        All.Where(convenience => type.Name == convenience.Name || WithBases(type).Any(declaring => declaring.GetMembers(convenience.Name).Any(member =>
            MakesWayFor(member, convenience.Arguments) && compilation.IsSymbolAccessibleWithin(member, type)))).Select(convenience => convenience.Name);

    /// <summary>Whether a call meant for this member could reach the generated one.</summary>
    private static bool MakesWayFor(ISymbol member, int arguments)
    {
        if (member.IsImplicitlyDeclared || GeneratedFiles.Declare(member))
            return false;
        if (arguments < 0 || member is not IMethodSymbol method)
            return true;
        int needed = method.Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsParams);
        return needed <= arguments && (arguments <= method.Parameters.Length || method.Parameters.Any(parameter => parameter.IsParams));
    }

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
            yield return declaring;
    }
}
