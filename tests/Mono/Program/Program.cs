using FixedNet.Mono.Benchmark;
using FixedNet.Mono.Checks;

namespace FixedNet.Mono;

/// <summary>Runs under Mono: without arguments the checks, with "bench" the measurements.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["bench"])
        {
            Cells.Print();
            return 0;
        }

        var run = new CheckRun();
        PyTorchChecks.Run(run);
        GradientChecks.Run(run);
        AllocationChecks.Run(run);
        EntryPointChecks.Run(run);
        DeterminismChecks.Run(run);
        return run.Summarise();
    }
}
