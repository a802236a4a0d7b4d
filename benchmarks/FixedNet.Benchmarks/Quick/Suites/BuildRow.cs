namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>A project with some networks, built. Times in seconds, but for the generator's own, in ms; what is not known is null.</summary>
/// <param name="ColdProcessor">Of a build without a compiler server, as in CI, all processes together.</param>
/// <param name="GeneratorCold">How much of the cold build's wall the generator took.</param>
/// <param name="AnalyzersCold">How much of it analyzers took.</param>
/// <param name="GeneratorWarm">A run of the generator alone, in a process that has run it often, in ms.</param>
/// <param name="GeneratorBytes">What that run allocates.</param>
internal sealed record BuildRow(
    string Framework, string Kind, int Networks, int Lines, long SourceBytes, long AssemblyBytes,
    double? ColdProcessor, double ColdWall, double WarmWall, double GeneratorCold, double AnalyzersCold,
    double? GeneratorWarm, double? GeneratorBytes);
