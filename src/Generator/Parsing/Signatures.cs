using System.Collections.Generic;
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
        (IMethodSymbol method, MemberForm.Method) => TakesPrecedence(method) || (method.Arity == 0 && ParametersOf(method) == generated.Parameters),
        (INamedTypeSymbol type, MemberForm.Class) => type.Arity == 0,
        _ => true,
    };

    /// <summary>Whether the compiler prefers it to overloads that fit better: it would take the calls of the generated code.</summary>
    public static bool TakesPrecedence(IMethodSymbol method) => method.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "OverloadResolutionPriorityAttribute", ContainingNamespace: { Name: "CompilerServices" } }
        && attribute.ConstructorArguments.Any(argument => argument.Value is int and > 0));

    /// <summary>Whether a member implements one of these methods of <c>INetwork</c> explicitly.</summary>
    public static bool Implements(ISymbol member, IReadOnlyCollection<string> methods) =>
        member is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } method
        && method.ExplicitInterfaceImplementations.Any(implemented => PublicTypes.IsNetworkInterface(implemented.ContainingType) && methods.Contains(implemented.Name));

    private static string ParametersOf(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(parameter =>
        parameter.RefKind == RefKind.None ? parameter.Type.ToDisplayString(ParameterType) : "ref"));
}
