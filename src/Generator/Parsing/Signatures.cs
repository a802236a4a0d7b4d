using System.Linq;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>Whether two members can stand in one class, by the rules of C#.</summary>
internal static class Signatures
{
    // Nullable annotations are no part of a signature: this format writes none.
    private static readonly SymbolDisplayFormat ParameterType = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static bool Collide(ISymbol member, GeneratedMember generated) => (member, generated.Form) switch
    {
        // An accessor counts as its property; operators and constructors have names of their own.
        (IMethodSymbol { MethodKind: not MethodKind.Ordinary }, _) => false,
        (IMethodSymbol method, MemberForm.Method) => method.Arity == 0 && ParametersOf(method) == generated.Parameters,
        (INamedTypeSymbol type, MemberForm.Class) => type.Arity == 0,
        _ => true,
    };

    private static string ParametersOf(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(parameter =>
        parameter.RefKind == RefKind.None ? parameter.Type.ToDisplayString(ParameterType) : "ref"));
}
