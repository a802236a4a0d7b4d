namespace FixedNet.Package.Tests;

/// <summary>A test that runs a program for the .NET Framework, and is skipped with a word where there is no Mono to run it.</summary>
public sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "mono"))))
            Skip = "mono is not installed: apt-get install mono-complete";
    }
}
