using Mono.Cecil;

namespace FixedNet.Mono.Preparation;

/// <summary>
/// Makes an assembly callable from Debian's Mono. C# marks a method that returns "ref readonly" with a required modifier, and callers name
/// the method with it: the indexer of ReadOnlySpan, for one. Debian compiles Mono's class library by mcs, which leaves the modifier out,
/// so that no caller that a newer compiler made finds the method (MissingMethodException). Mono's own builds, and Unity's, are not so.
/// </summary>
internal static class Signatures
{
    public static void Rewrite(string from, string to)
    {
        using var module = ModuleDefinition.ReadModule(from);
        var called = from type in module.GetTypes()
                     from method in type.Methods
                     where method.HasBody
                     from instruction in method.Body.Instructions
                     select (instruction.Operand as MethodReference)?.GetElementMethod();
        foreach (MethodReference method in called.OfType<MethodReference>().Where(IsOfTheFramework))
        {
            if (method.ReturnType is RequiredModifierType { ModifierType.Name: "InAttribute" } marked)
                method.ReturnType = marked.ElementType;
        }

        module.Write(to);
    }

    private static bool IsOfTheFramework(MethodReference method) => method.DeclaringType.Scope.Name.StartsWith("netstandard", StringComparison.Ordinal);
}
