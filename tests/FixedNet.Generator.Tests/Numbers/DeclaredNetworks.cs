using System.Reflection;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Numbers;

/// <summary>Classes for many networks in one source, to be found by their index.</summary>
public static class DeclaredNetworks
{
    public static string Source(IReadOnlyList<NetworkSpec> specs) =>
        // FN018: losses that train badly are to be right, too.
        "using FixedNet;\n#pragma warning disable FN018\nnamespace Tested\n{\n"
        + string.Concat(specs.Select((spec, k) => spec.Declare(Name(k)))) + "}\n"; // C# 9 too

    public static Type Find(Assembly assembly, int k) => assembly.GetType("Tested." + Name(k), throwOnError: true)!;

    private static string Name(int k) => $"Net{k}";
}
