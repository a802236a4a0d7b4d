namespace FixedNet.Benchmarks.Build;

/// <summary>The compiler server of a measurement, which is no one else's.</summary>
internal static class ServerProcess
{
    public static void Shutdown(string name)
    {
        string sdk = DotNet.Run(Path.GetTempPath(), "--version").Trim();
        string line = DotNet.Run(Path.GetTempPath(), "--list-sdks").Split('\n').First(line => line.StartsWith(sdk + " [", StringComparison.Ordinal));
        string folder = line[(line.IndexOf('[') + 1)..line.IndexOf(']')];
        string compilers = Path.Combine(folder, sdk, "Roslyn", "bincore", "VBCSCompiler.dll");
        DotNet.Run(Path.GetTempPath(), "exec", compilers, $"-pipename:{name}", "-shutdown");
    }
}
