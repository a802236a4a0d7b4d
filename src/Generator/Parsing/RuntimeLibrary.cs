using System.Linq;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>FixedNet's runtime library, as a project references it.</summary>
/// <param name="Alias">The name that stands for <c>global</c> before its namespace, where the reference has an alias and that name alone.</param>
internal sealed record RuntimeLibrary(IAssemblySymbol Assembly, string? Alias)
{
    /// <summary>Null where the project does not reference it.</summary>
    public static RuntimeLibrary? Of(Compilation compilation)
    {
        if (Accessible(compilation.GetTypeByMetadataName(PublicTypes.NetworkInterfaceInFull), compilation) is { } type)
            return new RuntimeLibrary(type.ContainingAssembly, null);

        // What has an alias only is found by no name.
        foreach (MetadataReference reference in compilation.References.Where(reference => !reference.Properties.Aliases.IsDefaultOrEmpty))
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
                && Accessible(assembly.GetTypeByMetadataName(PublicTypes.NetworkInterfaceInFull), compilation) is not null)
                return new RuntimeLibrary(assembly, Identifiers.Escape(reference.Properties.Aliases[0]));
        }

        return null;
    }

    /// <summary>Whether it has a type that the project may use.</summary>
    public bool Has(string type, Compilation compilation) => Accessible(Assembly.GetTypeByMetadataName(type), compilation) is not null;

    private static INamedTypeSymbol? Accessible(INamedTypeSymbol? type, Compilation compilation) =>
        type is not null && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) ? type : null;
}
