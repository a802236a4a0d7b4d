using System.Numerics;
using FixedNet.Generator.Tests.Memory;
using FixedNet.Generator.Tests.Numbers;
using FixedNet.Mono.Checks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Machines;

/// <summary>No method reads or writes outside its spans. A step over a guard ends the process: the last name said is the case at fault.</summary>
internal static class GuardChecks
{
    public static void Run(CheckRun run)
    {
        foreach (var (k, network) in GuardedSelection.Networks.Index())
        {
            Type type = DeclaredNetworks.Find(typeof(GuardChecks).Assembly, k);
            if (network.Spec.Precision == Precision.Double)
                Check<double>(run, network, type);
            else
                Check<float>(run, network, type);
        }
    }

    private static void Check<T>(CheckRun run, GuardedNetwork network, Type type)
        where T : unmanaged, INumberBase<T>
    {
        var naive = new NaiveNetwork(network.Spec);
        foreach (int batch in network.Batches)
        {
            string name = $"{network.Spec}, batch of {batch}";
            Console.WriteLine(name);
            run.Check(name, () =>
            {
                var at = Problem.Random(network.Spec, batch, seed: batch);
                var calls = new GuardedCalls<T>(network.Spec, at, NetworkComparison.Of(naive, at));
                foreach (var placement in Enum.GetValues<Placement>())
                    calls.CheckAll(type, placement);
            });
        }
    }
}
