using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Generator.Tests.Harness;

/// <summary>
/// Assemblies by what they were compiled from: every text, every option, every reference. The same tests run for several hardware settings
/// and under two Roslyns; the generator works each time, and the compiler, which takes most of the time, only where its input is new.
/// </summary>
internal static class CompiledTexts
{
    private static readonly string _folder = Path.Combine(Surroundings.RepositoryRoot, "artifacts", "compiled-texts");

    public static byte[] Get(CSharpCompilation compilation, Func<byte[]> compile)
    {
        string path = Path.Combine(_folder, Key(compilation) + ".dll");
        if (File.Exists(path))
            return File.ReadAllBytes(path);

        byte[] assembly = compile();
        Directory.CreateDirectory(_folder);
        // Written under another name first: tests run side by side.
        string unfinished = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllBytes(unfinished, assembly);
        File.Move(unfinished, path, overwrite: true);
        return assembly;
    }

    private static string Key(CSharpCompilation compilation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));

        var options = compilation.Options;
        Add($"{compilation.AssemblyName} {options.OptimizationLevel} {options.AllowUnsafe} {options.CheckOverflow} {options.NullableContextOptions}");
        foreach (var tree in compilation.SyntaxTrees)
        {
            Add($"{tree.FilePath} {((CSharpParseOptions)tree.Options).SpecifiedLanguageVersion}");
            Add(tree.GetText().ToString());
        }

        foreach (var reference in compilation.References.OfType<PortableExecutableReference>())
            Add($"{Path.GetFileName(reference.FilePath)} {Version(reference.FilePath!)}");
        return Convert.ToHexString(hash.GetHashAndReset())[..32];
    }

    /// <summary>A build's own number, which changes with what is in it.</summary>
    private static Guid Version(string path) => ModuleMetadata.CreateFromFile(path).GetModuleVersionId();
}
