namespace FixedNet.Package.Tests;

/// <summary>A solution of projects that use the package, built where nothing of this repository is above it.</summary>
public abstract class ConsumerSolution
{
    protected ConsumerSolution(PackedPackage package, string name)
    {
        Folder = Path.Combine(package.Folder, name);
        Copy(Surroundings.Consumers, SearchOption.TopDirectoryOnly);
        Copy(Path.Combine(Surroundings.Consumers, name), SearchOption.AllDirectories);

        // Joins the sources that the user has.
        File.WriteAllText(Path.Combine(Folder, "NuGet.config"), $"""
            <configuration>
              <packageSources>
                <add key="FixedNet under test" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        Environment = new Dictionary<string, string>
        {
            ["FixedNetVersion"] = package.Version,
            ["NUGET_PACKAGES"] = Path.Combine(package.Folder, "installed"),
            // What the frameworks need is taken from where it is installed already.
            ["RestoreFallbackFolders"] = Surroundings.InstalledPackages,
        };
        Prepare();
        Build = Dotnet.Run(Folder, ["build", name + ".slnx"], Environment);
    }

    protected string Folder { get; }

    /// <summary>What a build of its projects needs to know.</summary>
    protected IReadOnlyDictionary<string, string> Environment { get; }

    internal Dotnet Build { get; }

    /// <summary>Writes what is not there as a file.</summary>
    protected virtual void Prepare()
    {
    }

    private void Copy(string folder, SearchOption depth)
    {
        foreach (string file in Directory.GetFiles(folder, "*", depth))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
