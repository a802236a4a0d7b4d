namespace FixedNet.UnityPackage;

/// <summary>
/// The package com.fixednet. What is written by hand (package.json, README.md, the assembly definition, Samples~) stands in it; the
/// runtime's source, the documents of the repository and every .meta file are put there from here.
/// </summary>
public static class Package
{
    /// <summary>Where the generator goes: beneath the assembly definition, so that it runs in that assembly and in those that refer to it.</summary>
    public const string Generator = "Runtime/FixedNet.Generator.dll";

    /// <summary>What is made, by path in the package, without the generator.</summary>
    public static IReadOnlyDictionary<string, string> MadeFiles()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string source in AttributeSources().Concat(RuntimeSources()))
            files.Add(PathOf(source), Compilable(File.ReadAllText(source)));
        files.Add("CHANGELOG.md", File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md")));
        files.Add("LICENSE.md", File.ReadAllText(Path.Combine(Repository.Root, "LICENSE")));
        files.Add("Documentation~/com.fixednet.md", File.ReadAllText(Path.Combine(Repository.Root, "docs", "unity.md")));

        foreach (string path in files.Keys.Concat(FilesByHand()).Append(Generator).Where(IsSeenByUnity).ToList())
        {
            files.Add(path + MetaFile.Extension, MetaFile.Text(path, isFolder: false));
            for (string folder = Path.GetDirectoryName(path)!; folder.Length > 0; folder = Path.GetDirectoryName(folder)!)
                files[folder + MetaFile.Extension] = MetaFile.Text(folder, isFolder: true);
        }

        return files;
    }

    /// <summary>Writes all that is made and deletes what was and no longer is.</summary>
    public static void Write()
    {
        var made = MadeFiles();
        foreach (string stale in Present().Except(made.Keys).Except(FilesByHand()).Where(path => path != Generator).ToList())
            File.Delete(Full(stale));
        foreach (var (path, text) in made)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
            File.WriteAllText(Full(path), text);
        }

        File.Copy(Repository.GeneratorAssembly, Full(Generator), overwrite: true);
    }

    /// <summary>The paths at which the package is not what <see cref="Write"/> would make of it.</summary>
    public static IReadOnlyList<string> Differences()
    {
        var made = MadeFiles();
        var changed = made.Where(file => !File.Exists(Full(file.Key)) || File.ReadAllText(Full(file.Key)) != file.Value).Select(file => file.Key);
        return [.. changed.Concat(Present().Except(made.Keys).Except(FilesByHand()).Where(path => path != Generator))];
    }

    /// <summary>Every file in the package, by path in it.</summary>
    public static IEnumerable<string> Present() => Directory.GetFiles(Repository.Package, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Package, file).Replace('\\', '/'));

    /// <summary>Unity neither imports folders that end in ~ nor wants .meta files there.</summary>
    public static bool IsSeenByUnity(string path) => !path.Contains('~');

    public static string Full(string path) => Path.Combine(Repository.Package, path);

    private static IEnumerable<string> FilesByHand() => Present().Where(path =>
        path is "package.json" or "README.md" || path.StartsWith("Samples~/", StringComparison.Ordinal) || path.EndsWith(".asmdef", StringComparison.Ordinal));

    /// <summary>Without the assembly's attributes: there is one assembly in Unity, which the runtime's speak for.</summary>
    private static IEnumerable<string> AttributeSources() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "Attributes"), "*.cs").Where(file => Path.GetFileName(file) != "AssemblyInfo.cs");

    /// <summary>Without the attributes that the build writes for its assembly.</summary>
    private static IEnumerable<string> RuntimeSources() => Repository.RuntimeSources.Where(file => !IsIntermediate(file) || IsDerived(file));

    private static bool IsIntermediate(string file) => file.Replace('\\', '/').Contains("/Runtime/obj/");

    private static bool IsDerived(string file) => Path.GetFileName(Path.GetDirectoryName(file)) == "Derived";

    private static string PathOf(string source)
    {
        string path = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), source).Replace('\\', '/');
        if (IsDerived(source))
            return "Runtime/Derived/" + Path.GetFileName(path);
        return path.StartsWith("Runtime/", StringComparison.Ordinal) ? path : "Runtime/" + path;
    }

    /// <summary>Unity has no project-wide setting for nullable references.</summary>
    private static string Compilable(string text) => text.Contains("#nullable enable") ? text : "#nullable enable\n" + text;
}
