using FixedNet.Tests.Deterministic;

namespace FixedNet.Mono.Checks;

/// <summary>Deterministic networks give the bits here that they give on .NET.</summary>
internal static class DeterminismChecks
{
    public static void Run(CheckRun run)
    {
        foreach (GoldenCase golden in GoldenBits.All)
        {
            run.Check($"the bits of {golden.Name}", () =>
            {
                ulong actual = golden.Compute();
                CheckRun.Require(actual == golden.Expected, $"{actual:x16} instead of {golden.Expected:x16}");
            });
        }
    }
}
