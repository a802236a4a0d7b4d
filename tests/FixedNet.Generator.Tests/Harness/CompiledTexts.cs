using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Generator.Tests.Harness;

/// <summary>
/// Assemblies by what they were compiled from: every text, every option, every reference. The same tests run for several hardware settings
/// and under two Roslyns; the compiler, which takes most of the time, works only where its input is new, and the generator only where its own is or
/// where it is another build of it.
/// </summary>
internal static class CompiledTexts
{
    private static readonly string _folder = Path.Combine(Surroundings.RepositoryRoot, "artifacts", "compiled-texts");

    /// <summary>Beside the input, what a generator's output depends on.</summary>
    private static readonly string _generator =
        $"{typeof(NetworkGenerator).Module.ModuleVersionId} under {typeof(CSharpCompilation).Module.ModuleVersionId}, {typeof(Compilation).Module.ModuleVersionId}";

    /// <param name="input">What is written by hand.</param>
    /// <param name="properties">The project's, which the generator sees too.</param>
    /// <param name="generate">The same with what is generated.</param>
    /// <param name="compile">From all of that to an assembly.</param>
    public static byte[] Get(CSharpCompilation input, IEnumerable<KeyValuePair<string, string>> properties, Func<CSharpCompilation> generate, Func<CSharpCompilation, byte[]> compile)
    {
        string nameOfOutput = Path.Combine(_folder, Key(input, _generator + string.Concat(properties.OrderBy(property => property.Key, StringComparer.Ordinal))) + ".txt");
        string? key = File.Exists(nameOfOutput) ? File.ReadAllText(nameOfOutput) : null;
        if (key is not null && File.Exists(AssemblyOf(key)))
            return File.ReadAllBytes(AssemblyOf(key));

        CSharpCompilation output = generate();
        key = Key(output, "");
        byte[] assembly = File.Exists(AssemblyOf(key)) ? File.ReadAllBytes(AssemblyOf(key)) : compile(output);
        Write(AssemblyOf(key), assembly);
        Write(nameOfOutput, Encoding.UTF8.GetBytes(key));
        return assembly;
    }

    private static string AssemblyOf(string key) => Path.Combine(_folder, key + ".dll");

    /// <summary>Under another name first: tests run side by side.</summary>
    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(_folder);
        string unfinished = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
    }

    private static string Key(CSharpCompilation compilation, string more)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));

        Add(more);
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
