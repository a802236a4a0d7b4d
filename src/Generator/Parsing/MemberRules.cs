using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Diagnostics;
using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>No generated member may meet one of the same name that the class declares, inherits or is called by.</summary>
internal static class MemberRules
{
    public static void Check(INamedTypeSymbol type, WrittenNetwork network, Compilation compilation, Problems problems)
    {
        var generated = GeneratedMember.Of(
            network.Precision.Value, network.Loss.Value, network.BurstEntryPoints.Value);

        // A network as base class is one problem, which BaseClassRules reports, not one for each of its members.
        bool derivesFromNetwork = BaseClassRules.NetworkAbove(type) is not null;
        foreach (var sameName in generated.GroupBy(member => member.Name))
        {
            if (sameName.Key == type.Name)
                problems.Report(Descriptors.ClassNamedLikeMember, network.Declaration.Identifier, type.Name);

            foreach (var member in Colliding(type, sameName))
                problems.Report(Descriptors.MemberCollides, member, member.Name, type.Name, AdviceFor(member));

            // Located in the class: the base class may be another assembly's, and is free to have such a member.
            if (!derivesFromNetwork && Inherited(type, sameName, compilation) is { } inherited)
            {
                string name = $"{inherited.ContainingType.Name}.{inherited.Name}";
                problems.Report(Descriptors.MemberCollides, network.Declaration.Identifier, name, type.Name, AdviceFor(inherited));
            }
        }

        if (network.Loss.Value == LossKind.None)
            CheckExplicit(type, problems);
    }

    private static void CheckExplicit(INamedTypeSymbol type, Problems problems)
    {
        foreach (var member in type.GetMembers().Where(member => !GeneratedFiles.Declare(member)))
        {
            if (Signatures.Implements(member, GeneratedMember.ExplicitWithoutLoss))
                problems.Report(Descriptors.MemberCollides, member, member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), type.Name, "remove it, or write 'Loss = …' in [Network]");
        }
    }

    private static string AdviceFor(ISymbol member) => member switch
    {
        IMethodSymbol method when Signatures.TakesPrecedence(method) => "rename it, or remove [OverloadResolutionPriority]",
        IMethodSymbol => "rename it, or give it other parameters",
        _ => "rename it",
    };

    private static IEnumerable<ISymbol> Colliding(INamedTypeSymbol type, IGrouping<string, GeneratedMember> generated) =>
        type.GetMembers(generated.Key).Where(member =>
            !member.IsImplicitlyDeclared && !GeneratedFiles.Declare(member) && generated.Any(added => Signatures.Collide(member, added)));

    private static ISymbol? Inherited(INamedTypeSymbol type, IGrouping<string, GeneratedMember> generated, Compilation compilation)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            if (Colliding(above, generated).FirstOrDefault(member => compilation.IsSymbolAccessibleWithin(member, type)) is { } inherited)
                return inherited;
        }

        return null;
    }
}
