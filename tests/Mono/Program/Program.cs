using FixedNet.Mono.Checks;

namespace FixedNet.Mono;

/// <summary>Runs under Mono: without arguments the checks, with "bench" the measurements.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
#if !NETFRAMEWORK
        if (arguments is ["bench"])
        {
            Benchmark.Cells.Print();
            return 0;
        }

#endif
        var run = new CheckRun();
        ActivationChecks.Run(run);
        PyTorchChecks.Run(run);
        GradientChecks.Run(run);
        AllocationChecks.Run(run);
        EntryPointChecks.Run(run);
        DeterminismChecks.Run(run);
        return run.Summarise();
    }
}
