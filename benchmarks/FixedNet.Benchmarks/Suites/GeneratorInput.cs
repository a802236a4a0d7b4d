using Microsoft.CodeAnalysis;

namespace FixedNet.Benchmarks.Suites;

/// <summary>The project that the generator is run on.</summary>
internal static class GeneratorInput
{
    /// <summary>Sizes change from class to class, so that no two texts are the same.</summary>
    public static string Network(int number) => $$"""
        using FixedNet;

        namespace Measured.Part{{number / 10}};

        [Network({{4 + number % 8}}, Loss = Loss.CrossEntropy)]
        [Dense({{8 + number % 16}}, Activation.Tanh)]
        [Dense({{8 + number % 4}}, Activation.Relu)]
        [Dense(3, Activation.Softmax)]
        public sealed partial class Network{{number}}
        {
        }
        """;

    public static string Unrelated(bool edited) => $$"""
        namespace Measured;

        public static class Unrelated
        {
            public static int Answer() => {{(edited ? "43" : "42")}};
        }
        """;

    /// <summary>Whatever this program itself was compiled against, the library included.</summary>
    public static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System", StringComparison.Ordinal) || name is
            "FixedNet.Attributes.dll" or "FixedNet.Runtime.dll" or "netstandard.dll"))
        .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>Whether a generated file holds what is specialised to one width of vectors, beside the class's own file.</summary>
    public static bool IsOfOneWidth(string path) => path.EndsWith(".512.g.cs", StringComparison.Ordinal)
        || path.EndsWith(".256.g.cs", StringComparison.Ordinal) || path.EndsWith(".128.g.cs", StringComparison.Ordinal);
}
