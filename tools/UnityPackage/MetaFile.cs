using System.Security.Cryptography;
using System.Text;

namespace FixedNet.UnityPackage;

/// <summary>
/// The .meta file that Unity wants beside every file and folder of a package. A package is read-only in a project, so Unity cannot add
/// what is missing and ignores the file instead.
/// </summary>
public static class MetaFile
{
    public const string Extension = ".meta";

    public static string Text(string path, bool isFolder) =>
        $"fileFormatVersion: 2\nguid: {Guid(path)}\n{(isFolder ? "folderAsset: yes\n" + Importer("DefaultImporter") : OfFile(path))}";

    /// <summary>Made from the path, so that it is the same whenever and wherever the package is made.</summary>
    public static string Guid(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("com.fixednet/" + path)))[..32];

    private static string OfFile(string path) => Path.GetExtension(path) switch
    {
        ".cs" => """
            MonoImporter:
              externalObjects: {}
              serializedVersion: 2
              defaultReferences: []
              executionOrder: 0
              icon: {instanceID: 0}
              userData:
              assetBundleName:
              assetBundleVariant:

            """,
        ".dll" => Analyzer,
        ".asmdef" => Importer("AssemblyDefinitionImporter"),
        ".json" => Importer("PackageManifestImporter"),
        ".md" => Importer("TextScriptImporter"),
        var other => throw new NotSupportedException($"No kind of .meta file is known for '{other}': {path}."),
    };

    private static string Importer(string name) => $$"""
        {{name}}:
          externalObjects: {}
          userData:
          assetBundleName:
          assetBundleVariant:

        """;

    /// <summary>
    /// The label makes the compiler load it as a generator. It is no plugin of any platform, the editor included: loaded there, its
    /// references to Roslyn would be missing.
    /// </summary>
    private const string Analyzer = """
        labels:
        - RoslynAnalyzer
        PluginImporter:
          externalObjects: {}
          serializedVersion: 2
          iconMap: {}
          executionOrder: {}
          defineConstraints: []
          isPreloaded: 0
          isOverridable: 0
          isExplicitlyReferenced: 0
          validateReferences: 0
          platformData:
          - first:
              Any:
            second:
              enabled: 0
              settings:
                Exclude Editor: 1
                Exclude Linux64: 1
                Exclude OSXUniversal: 1
                Exclude Win: 1
                Exclude Win64: 1
          - first:
              Editor: Editor
            second:
              enabled: 0
              settings:
                DefaultValueInitialized: true
          userData:
          assetBundleName:
          assetBundleVariant:

        """;
}
