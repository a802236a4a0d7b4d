namespace FixedNet.Benchmarks.Quick;

/// <summary>The process of a part ended in failure; it has said why on the error output.</summary>
internal sealed class PartProcessException(int exitCode) : Exception($"Exit code {exitCode}.")
{
    public int ExitCode => exitCode;
}
