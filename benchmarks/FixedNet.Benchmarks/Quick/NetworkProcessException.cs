namespace FixedNet.Benchmarks.Quick;

/// <summary>The process of one network failed.</summary>
internal sealed class NetworkProcessException(int exitCode) : Exception($"A measuring process ended with {exitCode}.")
{
    public int ExitCode { get; } = exitCode;
}
