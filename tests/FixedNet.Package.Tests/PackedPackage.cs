namespace FixedNet.Package.Tests;

/// <summary>
/// The package, packed once for all tests into a folder that serves as a feed, under a version of its own: NuGet takes what it has
/// installed of a version already.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    public PackedPackage()
    {
        Folder = Directory.CreateTempSubdirectory("fixednet-package-").FullName;
        Version = $"0.1.0-test.{Guid.NewGuid():n}";
        try
        {
            Pack(Feed);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>A temporary folder that these tests have for themselves.</summary>
    public string Folder { get; }

    public string Version { get; }

    public string Feed => Path.Combine(Folder, "feed");

    public string FileIn(string feed, string extension) => Path.Combine(feed, $"FixedNet.{Version}.{extension}");

    /// <summary>Packs, into a folder of its own, what is built; the first time it builds.</summary>
    public void Pack(string feed, params string[] options) => Dotnet.RunWell(
        Surroundings.RepositoryRoot,
        ["pack", "src/Runtime", "-c", "Release", "-p:RunAnalyzers=false", "-o", feed, "--artifacts-path", Path.Combine(Folder, "artifacts"), $"-p:Version={Version}", .. options]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
